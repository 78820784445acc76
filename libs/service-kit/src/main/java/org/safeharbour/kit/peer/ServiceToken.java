package org.safeharbour.kit.peer;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** This service's own access token (client credentials), kept until shortly before it expires. */
@ApplicationScoped
public class ServiceToken {
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final long MARGIN_SECONDS = 10;

    private final OidcClient client;
    private final Clock clock;
    private final Lock lock = new ReentrantLock();
    private Tokens tokens;

    /** A token of this OIDC client. */
    public ServiceToken(OidcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * The bearer token for calls to other services.
     *
     * @throws PeerUnavailable when the identity provider gives none; the call may be tried again later
     */
    public String bearer() {
        lock.lock();
        try {
            if (tokens == null || expires(tokens)) {
                tokens = client.getTokens().await().atMost(WAIT);
            }
            return tokens.getAccessToken();
        } catch (RuntimeException e) {
            throw new PeerUnavailable("no access token", e);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the token because a peer did not accept it. */
    public void refused() {
        lock.lock();
        try {
            tokens = null;
        } finally {
            lock.unlock();
        }
    }

    private boolean expires(Tokens held) {
        var at = held.getAccessTokenExpiresAt();
        return at == null || at - MARGIN_SECONDS <= clock.instant().getEpochSecond();
    }
}
