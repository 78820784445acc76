package org.safeharbour.gateway.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.time.Ids;

/**
 * Counts denials in this process, so that a flood cannot fill the ledger: the first of a sort is to be written at once,
 * the others as one number a minute. Memory is bounded and nothing is dropped: what one caller tries beyond some sorts is
 * counted under the caller's name alone, and what finds no room at all without detail.
 */
@ApplicationScoped
class Denials {
    private static final Duration SPAN = Duration.ofMinutes(1);
    /** Sorts of one caller that are told apart at once: no single account takes the room of the others. */
    private static final int MOST_OF_ONE = 50;

    private final Map<Denial, Span> spans = new HashMap<>();
    private final Map<Caller, Integer> sorts = new HashMap<>();
    private final ArrayDeque<CountedDenial> due = new ArrayDeque<>();
    private final Clock clock;
    private final int most;
    private final Counter folded;

    private static final class Span {
        private final UUID id = Ids.next();
        private Instant from;
        private Instant end;
        private Instant last;
        private long count;

        private void begin(Instant at) {
            from = at;
            end = at.plus(SPAN);
            count = 0;
        }

        private void add(Instant at) {
            from = count == 0 ? at : from;
            last = at;
            count++;
        }
    }

    Denials(Clock clock, GatewayConfig config, MeterRegistry registry) {
        this.clock = clock;
        this.most = config.denials().distinct();
        this.folded = registry.counter("safe_harbour.gateway.denials.folded");
        registry.gauge("safe_harbour.gateway.denials.waiting", this, Denials::waiting);
    }

    /** Counts one; true when something is to be written at once. */
    synchronized boolean count(Denial denial) {
        var now = clock.instant();
        var key = sort(denial);
        var span = spans.get(key);
        if (span == null) {
            span = new Span();
            span.begin(now);
            spans.put(key, span);
            if (key.caller() != null) {
                sorts.merge(key.caller(), 1, Integer::sum);
            }
            if (due.size() < most) {
                due.addLast(new CountedDenial(span.id, key, now, now, 1));
                return true;
            }
        }
        span.add(now);
        return false;
    }

    /** As what it is counted: itself while there is room, else with the others of its caller, else with all others. */
    private Denial sort(Denial denial) {
        if (spans.containsKey(denial)) {
            return denial;
        }
        var key = denial;
        if (sorts.getOrDefault(denial.caller(), 0) >= MOST_OF_ONE) {
            key = denial.withoutRoute();
        }
        if (!spans.containsKey(key) && spans.size() >= most) {
            key = denial.withoutDetail();
        }
        if (!key.equals(denial)) {
            folded.increment();
        }
        return key;
    }

    /** The next that is to be written: a first one, else the number of a span that is over. */
    synchronized Optional<CountedDenial> next() {
        if (due.isEmpty()) {
            closeSpans(clock.instant());
        }
        return Optional.ofNullable(due.pollFirst());
    }

    /** Back to the front: it could not be written. */
    synchronized void putBack(CountedDenial denial) {
        due.addFirst(denial);
    }

    private void closeSpans(Instant now) {
        spans.entrySet().removeIf(entry -> {
            boolean quiet = !entry.getValue().end.isAfter(now) && entry.getValue().count == 0;
            if (quiet && entry.getKey().caller() != null) {
                sorts.computeIfPresent(entry.getKey().caller(), (caller, number) -> number == 1 ? null : number - 1);
            }
            return quiet;
        });
        spans.forEach((denial, span) -> {
            if (!span.end.isAfter(now)) {
                due.addLast(new CountedDenial(span.id, denial, span.from, span.last, span.count));
                span.begin(now);
            }
        });
    }

    private synchronized int waiting() {
        return due.size();
    }
}
