package org.safeharbour.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safeharbour.gateway.GatewayConfig;

/** Allowances by caller, in this process: with n replicas a caller has at most n times as much. */
@ApplicationScoped
public class RateLimits {
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final GatewayConfig.Limits config;
    private final Clock clock;

    RateLimits(GatewayConfig config, Clock clock) {
        this.config = config.limits();
        this.clock = clock;
    }

    /** Counts a request of a caller; empty when it is granted, else how long to wait. */
    public Optional<Duration> take(String caller) {
        var now = clock.instant();
        if (buckets.size() >= config.callers() && !buckets.containsKey(caller)) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
            if (buckets.size() >= config.callers()) {
                // Everybody remembered is busy: nobody's allowance is given away to make room.
                return Optional.of(Duration.ofSeconds(1));
            }
        }
        return buckets.computeIfAbsent(caller, name -> new TokenBucket(config.burst(), config.perMinute(), now))
                .take(now);
    }
}
