package org.safeharbour.takedown.enforcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongUnaryOperator;
import org.safeharbour.takedown.TakedownConfig;

/**
 * When to try again: full jitter below a doubling ceiling, squeezed as the statutory clock runs down; and when to stop and
 * ask a person: after some tries on a target that the platform answers wrongly, after a day of outage.
 */
@ApplicationScoped
class RetryPolicy {
    private static final Duration BASE = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofMinutes(15);
    private static final Duration OVERDUE_CAP = Duration.ofSeconds(15);
    private static final int SHARE_OF_CLOCK = 8;
    private static final int MAX_DOUBLINGS = 10;

    private final int tries;
    private final Duration patience;

    @Inject
    RetryPolicy(TakedownConfig config) {
        this(config.enforcement().tries(), config.enforcement().patience());
    }

    RetryPolicy(int tries, Duration patience) {
        this.tries = tries;
        this.patience = patience;
    }

    /** The wait before the next try, or empty when a person must look. */
    Optional<Duration> next(ClaimedTarget claimed, Verdict.Cause cause) {
        return next(claimed, cause, bound -> ThreadLocalRandom.current().nextLong(bound));
    }

    Optional<Duration> next(ClaimedTarget claimed, Verdict.Cause cause, LongUnaryOperator random) {
        boolean enough = cause == Verdict.Cause.UNREACHED
                ? claimed.sinceApproval().compareTo(patience) > 0
                : claimed.wrongTries() + 1 >= tries;
        if (enough) {
            return Optional.empty();
        }
        var ceiling = ceiling(claimed.attempts(), claimed.untilDue());
        return Optional.of(Duration.ofMillis(random.applyAsLong(ceiling.toMillis() + 1)));
    }

    /** The longest wait after this many tries. */
    static Duration ceiling(int attempts, Duration untilDue) {
        var ceiling = BASE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MAX_DOUBLINGS));
        ceiling = shorter(ceiling, CAP);
        if (untilDue != null) {
            var squeezed = untilDue.isPositive() ? untilDue.dividedBy(SHARE_OF_CLOCK) : OVERDUE_CAP;
            ceiling = shorter(ceiling, squeezed.compareTo(BASE) < 0 ? BASE : squeezed);
        }
        return ceiling;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
