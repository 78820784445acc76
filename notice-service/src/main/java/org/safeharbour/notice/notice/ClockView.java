package org.safeharbour.notice.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.safeharbour.notice.clock.ClockState;
import org.safeharbour.notice.clock.Duty;

/** A statutory clock as it stands at the moment of the answer; instants in the authority's zone. */
record ClockView(
        UUID id,
        String rule,
        Duty duty,
        List<Integer> demands,
        OffsetDateTime startsAt,
        OffsetDateTime dueAt,
        ClockState state,
        OffsetDateTime metAt,
        List<String> why) {

    static ClockView of(NoticeClock clock, Instant now) {
        var fields = clock.fields();
        return new ClockView(
                clock.id(),
                fields.rule(),
                fields.duty(),
                fields.demands(),
                at(fields.startsAt(), fields.zone()),
                at(fields.dueAt(), fields.zone()),
                clock.stateAt(now),
                at(fields.metAt(), fields.zone()),
                fields.why());
    }

    private static OffsetDateTime at(Instant instant, java.time.ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
