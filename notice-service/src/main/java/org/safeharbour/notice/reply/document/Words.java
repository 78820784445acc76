package org.safeharbour.notice.reply.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.safeharbour.kit.message.Messages;

/** Labels, dates and codes of a letter in its language. */
final class Words {
    private static final String PREFIX = "reply.document.";

    private final Locale language;
    private final ZoneId zone;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter moment;

    Words(Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.date = DateTimeFormatter.ofPattern(label("date-pattern"), language);
        this.shortDate = DateTimeFormatter.ofPattern(label("short-date-pattern"), language);
        this.moment = DateTimeFormatter.ofPattern(label("moment-pattern"), language);
    }

    String label(String key, Object... arguments) {
        return Messages.text(language, PREFIX + key, arguments);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** For narrow columns. */
    String shortDate(LocalDate day) {
        return shortDate.format(day);
    }

    /** Date and time without zone: the column says which. */
    String moment(Instant instant) {
        return moment.format(instant.atZone(zone));
    }

    /** The zone's short name at that time: IST for India. */
    String zone() {
        return zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /** The text of a code in a group, or the code itself in words when it has none. */
    String code(String group, String code) {
        var key = PREFIX + group + "." + code;
        return Messages.has(key)
                ? Messages.text(language, key)
                : code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
