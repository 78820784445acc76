package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a mail's text that its author, or the author of what is forwarded in it, wrote: older mails quoted below are
 * cut off, a forward is unwrapped.
 *
 * @param text the letter; positions are those of the whole text, what does not belong to it is blanked out
 * @param from address of the author of a forwarded letter, or null if nothing is forwarded
 * @param fromName display name of that author, or null
 * @param sentOn day on which the forwarded letter was sent, or null
 * @param subject subject of the forwarded letter, or null
 */
record Conversation(String text, String from, String fromName, LocalDate sentOn, String subject) {
    private static final Pattern FORWARD = Pattern.compile(
            "(?im)^[ \\t>]*(?:-{2,}\\s*Forwarded (?:message|by)[^\\n]*|Begin forwarded message:?|-{2,}\\s*Original Message\\s*-{2,}|-{2,}\\s*(?:अग्रेषित|फ़?ॉरवर्ड)[^\\n]*|_{8,})[ \\t]*\\n(?=(?:[ \\t>*]*\\n){0,12}[ \\t>*]*(?:From|Von|De|प्रेषक|Date|Sent)\\s*\\*?:)");
    private static final Pattern HEADER = Pattern.compile(
            "(?im)^[ \\t>*]*(From|Von|De|प्रेषक|Date|Sent|Datum|Subject|Betreff|विषय|To|Cc|An|Reply-To)\\s*\\*?:\\*?[ \\t]*([^\\n]*)$");
    private static final Pattern QUOTE = Pattern.compile(
            "(?im)^[ \\t]*(?:On\\s[^\\n]{5,160}(?:\\n[^\\n]{0,80})?\\bwrote:|Am\\s[^\\n]{5,120}schrieb[^\\n]{0,60}:|Le\\s[^\\n]{5,120}a écrit\\s?:|-{2,}\\s*Original Message\\s*-{2,}|_{20,}\\s*\\n\\s*From:)");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*>[^\\n]*$");
    private static final Pattern QUOTE_SIGN = Pattern.compile("(?m)^(?:[ \\t]*>){1,12}");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+){1,12}");

    /**
     * Reads the text of a mail.
     *
     * @param forwarded true if the mail itself is a forward (by its subject, or because our own staff sent it)
     */
    static Conversation of(String whole, boolean forwarded) {
        Matcher marker = FORWARD.matcher(whole);
        int from = -1;
        while (marker.find()) {
            boolean explicit = !marker.group().toLowerCase(Locale.ROOT).contains("original")
                    && !marker.group().strip().startsWith("_");
            from = from < 0 && (forwarded || explicit) || from >= 0 && forwarded ? marker.end() : from;
        }
        return from < 0 ? new Conversation(withoutQuotes(whole), null, null, null, null) : unwrapped(whole, from);
    }

    private static Conversation unwrapped(String whole, int from) {
        int at = from;
        String author = null;
        String name = null;
        String subject = null;
        LocalDate sentOn = null;
        Matcher header = HEADER.matcher(whole);
        while (header.find(at)
                && whole.substring(at, header.start()).replace(">", "").isBlank()) {
            String value = header.group(2).strip();
            switch (header.group(1).toLowerCase(Locale.ROOT)) {
                case "from", "von", "de", "प्रेषक" -> {
                    Matcher address = ADDRESS.matcher(value);
                    author = address.find() ? address.group().toLowerCase(Locale.ROOT) : author;
                    name = value.replaceAll("[<\\[(].*", "").replace("\"", "").strip();
                }
                case "date", "sent", "datum" -> sentOn = day(value);
                case "subject", "betreff", "विषय" -> subject = value;
                default -> at = header.end();
            }
            at = header.end();
        }
        String kept = " ".repeat(at) + blanked(QUOTE_SIGN, whole.substring(at));
        return new Conversation(withoutQuotes(kept), author, name, sentOn, subject);
    }

    private static LocalDate day(String value) {
        List<Found<LocalDate>> dates = Dates.in(value);
        return dates.isEmpty() ? null : dates.getFirst().value();
    }

    private static String withoutQuotes(String text) {
        Matcher quote = QUOTE.matcher(text);
        int from = 0;
        String kept = text;
        // A quote with nothing of the author's own above it is all there is to read.
        if (quote.find(from) && text.substring(0, quote.start()).strip().length() > 60) {
            kept = text.substring(0, quote.start());
        }
        String blanked = blanked(QUOTED_LINE, kept);
        return blanked.isBlank() ? kept : blanked;
    }

    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }
}
