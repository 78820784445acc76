package org.safeharbour.gateway.page;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safeharbour.kit.message.Messages;

/** Everything that a page says, in one language: texts of the bundles, names of codes, moments and periods. */
public final class Texts {
    private static final Duration URGENT = Duration.ofHours(6);
    private static final Duration SOON = Duration.ofHours(24);
    private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

    private final Locale locale;
    private final Clock clock;

    Texts(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** Language tag for the html element. */
    public String language() {
        return locale.getLanguage();
    }

    /** A text of the bundles. */
    public String of(String key) {
        return Messages.text(locale, key);
    }

    /** A text with one value. */
    public String of(String key, Object value) {
        return Messages.text(locale, key, value);
    }

    /** A text with two values. */
    public String of(String key, Object first, Object second) {
        return Messages.text(locale, key, first, second);
    }

    /** A text with three values. */
    public String of(String key, Object first, Object second, Object third) {
        return Messages.text(locale, key, first, second, third);
    }

    /** The name of a code of the contract, for example {@code name.status.RECEIVED}; an unknown code stays as it is. */
    public String name(String group, String code) {
        if (code == null) {
            return "";
        }
        var key = "name." + group + "." + code;
        return Messages.has(key) ? of(key) : code;
    }

    /** Names of several codes, separated by commas. */
    public String names(String group, List<String> codes) {
        return codes.stream().map(code -> name(group, code)).collect(Collectors.joining(", "));
    }

    /** Yes or no. */
    public String yes(boolean truth) {
        return of(truth ? "page.yes" : "page.no");
    }

    /** Values separated by commas. */
    public String list(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A moment in the zone in which it was given, to the minute, with that zone. */
    public String moment(OffsetDateTime moment) {
        if (moment == null) {
            return "";
        }
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(moment) + " " + zoneOf(moment);
    }

    /** A moment by which something is due: midnight is the end of the day before, as a person would say it. */
    public String deadline(OffsetDateTime moment) {
        if (moment == null || !moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment(moment);
        }
        var day = DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(moment.minusDays(1));
        return of("moment.end-of-day", day, zoneOf(moment));
    }

    private static String zoneOf(OffsetDateTime moment) {
        if (moment.getOffset().equals(INDIA)) {
            return "IST";
        }
        return moment.getOffset().equals(ZoneOffset.UTC) ? "UTC" : "UTC" + moment.getOffset();
    }

    /** A moment as a form's field takes it: date and time of its own zone, without it. */
    public String local(OffsetDateTime moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(moment);
    }

    /** A moment to the last digit, without its zone: what a form sends back unchanged. */
    public String exact(OffsetDateTime moment) {
        return moment == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }

    /** A number with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The zone in which moments with this offset are shown and typed in. */
    public String zone(String offset) {
        return zoneOf(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.of(offset)));
    }

    /** The same moment for machines (RFC 3339). */
    public String machine(OffsetDateTime moment) {
        return moment == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** How far a moment is away, in words: the two largest units. */
    public String away(OffsetDateTime moment) {
        if (moment == null) {
            return "";
        }
        var period = Duration.between(clock.instant(), moment.toInstant());
        return period.isNegative() ? of("page.ago", period(period.negated())) : of("page.in", period(period));
    }

    /** A period in its two largest units. */
    public String period(Duration period) {
        if (period == null) {
            return "";
        }
        long minutes = period.toMinutes();
        if (minutes < 1) {
            return of("page.seconds", period.toSeconds());
        }
        if (minutes < 60) {
            return of("page.minutes", minutes);
        }
        if (minutes < 48 * 60) {
            return of("page.hours-minutes", minutes / 60, minutes % 60);
        }
        return of("page.days-hours", minutes / 1440, minutes % 1440 / 60);
    }

    /** Style class of a clock: its state, and while it runs how near its end is. Colour never speaks alone. */
    public String tone(String state, OffsetDateTime dueAt) {
        if ("BREACHED".equals(state)) {
            return "late";
        }
        if (!"RUNNING".equals(state) || dueAt == null) {
            return "MET".equals(state) ? "good" : "calm";
        }
        var left = Duration.between(clock.instant(), dueAt.toInstant());
        if (left.isNegative()) {
            return "late";
        }
        return left.compareTo(URGENT) < 0 ? "urgent" : left.compareTo(SOON) < 0 ? "soon" : "running";
    }
}
