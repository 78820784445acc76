package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A clock of a notice; {@code why} says in sentences why it is due when it is due. */
public record StatutoryClock(
        UUID id,
        String rule,
        String duty,
        List<Integer> demands,
        OffsetDateTime startsAt,
        OffsetDateTime dueAt,
        String state,
        OffsetDateTime metAt,
        List<String> why) {
    public StatutoryClock {
        demands = demands == null ? List.of() : List.copyOf(demands);
        why = why == null ? List.of() : List.copyOf(why);
    }

    /** Whether it runs or has run out. */
    public boolean isLive() {
        return "RUNNING".equals(state) || "BREACHED".equals(state);
    }
}
