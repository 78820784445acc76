package org.safeharbour.notice.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.safeharbour.kit.message.Messages;

/** The sentences of a clock's {@code why}: each is complete, so that a reader can recompute the due moment from it. */
final class Why {
    private Why() {}

    static String line(String key, Object... arguments) {
        return Messages.text("clock.why." + key, arguments);
    }

    static String inForce(Obligation obligation) {
        var interval = obligation.effective();
        return interval.to() == null
                ? line("in-force-open", obligation.rule(), interval.from())
                : line("in-force", obligation.rule(), interval.from(), interval.to());
    }

    /** The arithmetic of a period that began with an event. */
    static String counted(LegalPeriod period, StartEvent event, Instant from, ZoneId zone) {
        var start = Messages.text("clock.event." + event);
        var due = moment(period.dueAfter(from, zone), zone);
        return period.isCalendar()
                ? line("counted-days", length(period), start, moment(from, zone), period.lastDay(from, zone), due)
                : line("counted-hours", length(period), start, moment(from, zone), due);
    }

    /** How long a period is, in words. */
    static String length(LegalPeriod period) {
        var text = new StringBuilder();
        append(text, "years", period.days().getYears());
        append(text, "months", period.days().getMonths());
        append(text, "days", period.days().getDays());
        append(text, "hours", period.hours().toHours());
        append(text, "minutes", period.hours().toMinutesPart());
        return text.toString();
    }

    /** A moment to the minute in the zone, with its offset; seconds only where there are any. */
    static String moment(Instant instant, ZoneId zone) {
        return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), zone)
                .toString();
    }

    /** The last day that ends at this moment, or null when it is not the end of a day. */
    static LocalDate dayEndingAt(Instant instant, ZoneId zone) {
        var day = instant.atZone(zone).toLocalDate().minusDays(1);
        return LegalPeriod.endOf(day, zone).equals(instant) ? day : null;
    }

    private static void append(StringBuilder text, String unit, long amount) {
        if (amount == 0) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(Messages.text("clock.unit." + unit, amount));
    }
}
