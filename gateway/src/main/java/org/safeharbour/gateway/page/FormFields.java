package org.safeharbour.gateway.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.safeharbour.kit.problem.Problem;

/** What people fill into forms, as the services want it. */
public final class FormFields {
    private FormFields() {}

    /** A text without the blanks around it; never null. */
    public static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** Null for an empty field. */
    public static String orNull(String value) {
        return text(value).isEmpty() ? null : text(value);
    }

    /** The fields of a list; never null. */
    public static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : values;
    }

    /**
     * A date and time of the authority's zone (RFC 3339); null for an empty field.
     *
     * @param field name of the field, for the refusal
     * @param local as browsers send it: {@code 2026-12-01T10:30}, or a day, of which the end is meant
     * @param offset the zone that the page named, for example {@code +05:30}
     * @throws Problem 400 when it is neither
     */
    public static String moment(String field, String local, String offset) {
        var given = orNull(local);
        if (given == null) {
            return null;
        }
        try {
            var zone = ZoneOffset.of(text(offset).isEmpty() ? "Z" : text(offset));
            var at = given.length() == "2026-12-01".length()
                    ? LocalDate.parse(given).plusDays(1).atStartOfDay()
                    : LocalDateTime.parse(given);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(zone));
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "form.moment");
        }
    }
}
