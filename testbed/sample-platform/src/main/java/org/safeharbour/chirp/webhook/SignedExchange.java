package org.safeharbour.chirp.webhook;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.safeharbour.chirp.behaviour.Behaviour;
import org.safeharbour.chirp.behaviour.Call;
import org.safeharbour.chirp.behaviour.Misbehaving;
import org.safeharbour.chirp.database.DatabaseFailure;
import org.safeharbour.chirp.problem.Bodies;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemMappers;
import org.safeharbour.chirp.problem.ProblemType;
import org.safeharbour.chirp.problem.ProblemView;
import org.safeharbour.chirp.text.Texts;

/**
 * One signed request and its signed answer (Standard Webhooks, Ed25519). Nothing happens before the signature and the
 * time hold; after that every answer, a problem too, is signed with the platform's key under the request's id. That is, unless
 * the operator told Chirp to misbehave.
 */
@Singleton
public class SignedExchange {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MAX_BODY = 1 << 20;
    private static final int MAX_SIGNATURES = 4;
    // A dot in the id would make id.timestamp.body readable in two ways.
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern TIMESTAMP_FORM = Pattern.compile("[0-9]{1,12}");

    private final ConnectorKeys keys;
    private final Bodies bodies;
    private final Clock clock;
    private final Misbehaving misbehaving;
    private final Misdelivery misdelivery;

    SignedExchange(ConnectorKeys keys, Bodies bodies, Clock clock, Misbehaving misbehaving, Misdelivery misdelivery) {
        this.keys = keys;
        this.bodies = bodies;
        this.clock = clock;
        this.misbehaving = misbehaving;
        this.misdelivery = misdelivery;
    }

    /**
     * Checks who calls, does the work and signs what it gives.
     *
     * @param work receives the caller's name; its value becomes the JSON body
     */
    public Response answer(HttpHeaders headers, byte[] body, Function<String, Object> work) {
        byte[] sent = body == null ? new byte[0] : body;
        return answer(caller(headers, sent), Behaviour.NORMAL, headers, sent, work);
    }

    /** As {@link #answer(HttpHeaders, byte[], Function)}, for a call that may be told to misbehave. */
    public Response answer(Call call, HttpHeaders headers, byte[] body, Function<String, Object> work) {
        byte[] sent = body == null ? new byte[0] : body;
        String caller = caller(headers, sent);
        return answer(caller, misbehaving.towards(call, sent), headers, sent, work);
    }

    private Response answer(
            String caller, Behaviour behaviour, HttpHeaders headers, byte[] sent, Function<String, Object> work) {
        String id = headers.getHeaderString(ID);
        misdelivery.refuse(behaviour);
        try {
            if (sent.length > MAX_BODY) {
                throw new Problem(ProblemType.TOO_LARGE);
            }
            Object result = misdelivery.work(behaviour, () -> work.apply(caller));
            return misdelivery.send(behaviour, signed(behaviour, id, 200, MediaType.APPLICATION_JSON, result));
        } catch (Problem problem) {
            return refused(behaviour, id, problem, headers);
        } catch (DatabaseFailure failure) {
            return refused(behaviour, id, ProblemMappers.of(failure), headers);
        }
    }

    private String caller(HttpHeaders headers, byte[] body) {
        String id = header(headers, ID, ID_FORM);
        String timestamp = header(headers, TIMESTAMP, TIMESTAMP_FORM);
        String signatures = headers.getHeaderString(SIGNATURE);
        if (signatures == null) {
            throw new Problem(ProblemType.BAD_SIGNATURE);
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        if (Math.abs(age) > TOLERANCE.toSeconds()) {
            throw new Problem(ProblemType.STALE_TIMESTAMP);
        }
        List<String> offered = List.of(signatures.split(" ", MAX_SIGNATURES + 1));
        for (String signature : offered.subList(0, Math.min(offered.size(), MAX_SIGNATURES))) {
            for (Map.Entry<String, PublicKey> caller : keys.callers().entrySet()) {
                if (Ed25519.verify(caller.getValue(), signature, id, timestamp, body)) {
                    return caller.getKey();
                }
            }
        }
        throw new Problem(ProblemType.BAD_SIGNATURE);
    }

    private static String header(HttpHeaders headers, String name, Pattern form) {
        List<String> values = headers.getRequestHeader(name);
        if (values.size() != 1 || !form.matcher(values.getFirst()).matches()) {
            throw new Problem(ProblemType.BAD_SIGNATURE);
        }
        return values.getFirst();
    }

    private Response refused(Behaviour behaviour, String id, Problem problem, HttpHeaders headers) {
        ProblemView view = ProblemView.of(problem, Texts.of(headers));
        return signed(behaviour, id, view.status(), ProblemView.MEDIA_TYPE, view);
    }

    private Response signed(Behaviour behaviour, String id, int status, String mediaType, Object value) {
        byte[] body = bodies.write(value);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        var answer = Response.status(status)
                .type(mediaType)
                .entity(body)
                .header(ID, id)
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, Ed25519.sign(misdelivery.key(behaviour, keys.platform()), id, timestamp, body));
        return ProblemMappers.withRetry(answer, status).build();
    }
}
