package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.safeharbour.kit.peer.PeerUnavailable;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** How a notice stands at this moment. Without an answer nothing is collected, approved, packaged or handed over. */
@ApplicationScoped
class Standings {
    private static final String RETRY_SECONDS = "5";

    private final StandingClient client;

    Standings(StandingClient client) {
        this.client = client;
    }

    /** @throws PeerUnavailable when notice-service cannot be asked */
    Standing of(UUID noticeId) {
        try {
            return client.ask(noticeId);
        } catch (FaultToleranceException e) {
            throw new PeerUnavailable("too many failures, waiting", e);
        }
    }

    /** For a person who waits. @throws Problem 503 when notice-service cannot be asked */
    Standing now(UUID noticeId) {
        try {
            return of(noticeId);
        } catch (PeerUnavailable e) {
            throw Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", RETRY_SECONDS);
        }
    }
}
