package org.safeharbour.notice.intake.document;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;

/** Reads the fields of RFC 5322 that matter, forgiving what real mail programs get wrong. */
final class MailHeaderReader {
    private static final Pattern ANGLE = Pattern.compile("<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final Pattern BY = Pattern.compile("(?i)\\bby\\s+([\\w.-]+)");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private final Header header;

    MailHeaderReader(Header header) {
        this.header = header;
    }

    MailHeaders read() {
        String from = first("From");
        String address = address(from);
        return new MailHeaders(
                address,
                name(from, address),
                PlainText.normalise(first("Subject")).strip(),
                date(first("Date")),
                id(first("Message-ID")),
                id(first("In-Reply-To")),
                ids(first("References")),
                received(),
                all("Authentication-Results"));
    }

    private static String address(String from) {
        Matcher angle = ANGLE.matcher(from);
        String found = null;
        // The last bracketed address is the mailbox; a display name may itself look like an address.
        while (angle.find()) {
            found = angle.group(1);
        }
        if (found == null) {
            Matcher bare = BARE.matcher(from);
            found = bare.find() ? bare.group() : null;
        }
        return found == null ? null : found.toLowerCase(Locale.ROOT);
    }

    private static String name(String from, String address) {
        int bracket = from.lastIndexOf('<');
        String name = bracket > 0 ? from.substring(0, bracket).strip().replaceAll("^\"|\"$", "") : "";
        return name.isBlank() || name.equalsIgnoreCase(address)
                ? null
                : PlainText.normalise(name).strip();
    }

    private List<MailHeaders.Received> received() {
        List<MailHeaders.Received> hops = new ArrayList<>();
        for (String value : all("Received")) {
            OffsetDateTime at = date(value.substring(value.lastIndexOf(';') + 1));
            Matcher by = BY.matcher(value);
            if (at != null && by.find()) {
                hops.add(new MailHeaders.Received(by.group(1).toLowerCase(Locale.ROOT), at));
            }
        }
        return hops;
    }

    /** An RFC 5322 date, or null; obsolete zone names and missing weekdays are taken. */
    static OffsetDateTime date(String value) {
        String plain =
                COMMENT.matcher(value).replaceAll(" ").replaceAll("\\s+", " ").strip();
        plain = plain.replaceFirst("(?i)\\b(UT|UTC|Z)$", "GMT").replaceFirst("(?i)\\bIST$", "+0530");
        plain = plain.replaceFirst("^[A-Za-z]{2,9},? ", "");
        try {
            return ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toOffsetDateTime();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static String id(String value) {
        Matcher id = ID.matcher(value);
        return id.find() ? id.group() : null;
    }

    private static List<String> ids(String value) {
        return ID.matcher(value)
                .results()
                .limit(100)
                .map(found -> found.group())
                .toList();
    }

    private String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : header.getFields(name)) {
            values.add(body(field));
        }
        return values;
    }

    /** Raw 8-bit values are UTF-8 in practice (RFC 6532); the library would take them for Latin-1. */
    private static String body(Field field) {
        String raw = field.getRaw() == null
                ? new RawField(field.getName(), field.getBody()).getBody()
                : PlainText.decode(field.getRaw().toByteArray(), StandardCharsets.UTF_8.name());
        String value = field.getRaw() == null ? raw : raw.substring(raw.indexOf(':') + 1);
        String unfolded = value.replaceAll("\\r?\\n(?=[ \\t])", "").strip();
        return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT);
    }
}
