package org.safeharbour.chirp.webhook;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.safeharbour.chirp.behaviour.Behaviour;
import org.safeharbour.chirp.behaviour.Mode;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/** Carries out and delivers as badly as the operator wishes; as it should, unless told otherwise. */
@Singleton
class Misdelivery {

    private static final int DROPS = 50;
    private static final int CLOSING_SECONDS = 5;

    private final RoutingContext exchange;
    private final PrivateKey stranger;

    Misdelivery(RoutingContext exchange) {
        this.exchange = exchange;
        try {
            this.stranger =
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    /** Ends the exchange before anything is done, where that is wished. */
    void refuse(Behaviour behaviour) {
        if (behaviour.mode() == Mode.ERROR_500) {
            throw new Problem(ProblemType.BROKEN);
        }
        if (behaviour.mode() == Mode.GONE_410) {
            throw new Problem(ProblemType.GONE);
        }
    }

    /** Does the work, perhaps twice; then the answer to the repeat is the one that leaves. */
    Object work(Behaviour behaviour, Supplier<Object> work) {
        Object first = work.get();
        return behaviour.mode() == Mode.DOUBLED ? work.get() : first;
    }

    /** The key that signs: the platform's, or one that nobody knows. */
    PrivateKey key(Behaviour behaviour, PrivateKey platform) {
        return behaviour.mode() == Mode.WRONG_SIGNATURE ? stranger : platform;
    }

    /** Lets the answer go: late, drop by drop, or into a broken connection. */
    Response send(Behaviour behaviour, Response answer) {
        switch (behaviour.mode()) {
            case SLOW -> pause(Duration.ofMillis(behaviour.delayMillis()));
            case LOST_ANSWER -> breakOff();
            case TRICKLE -> {
                return Response.fromResponse(answer)
                        .entity(drops((byte[]) answer.getEntity(), behaviour.delayMillis()))
                        .build();
            }
            default -> {}
        }
        return answer;
    }

    /** Returns when the connection is gone: the answer that follows has nowhere to go. */
    private void breakOff() {
        exchange.request()
                .connection()
                .close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(CLOSING_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static StreamingOutput drops(byte[] body, int millis) {
        int size = Math.max(1, body.length / DROPS);
        Duration pause = Duration.ofMillis(millis).dividedBy(Math.max(1, body.length / size));
        return out -> {
            for (int from = 0; from < body.length; from += size) {
                out.write(body, from, Math.min(size, body.length - from));
                out.flush();
                pause(pause);
            }
        };
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Chirp stops", e);
        }
    }
}
