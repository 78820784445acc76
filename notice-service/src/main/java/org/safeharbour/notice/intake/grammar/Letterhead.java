package org.safeharbour.notice.intake.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a letter.
 *
 * @param head from the top to the salutation: letterhead, number, date, addressee, subject
 * @param issuer the top of the head, above the addressee
 * @param bodyTo where copies or annexures begin, or the end
 */
record Letterhead(String head, String issuer, int bodyTo) {
    private static final Pattern SALUTATION = Pattern.compile(
            "(?im)^[ \\t]*(?:(?:respected|dear)\\b[^\\n]{0,80}|sir|madam|sirs|sir\\s*/\\s*madam|madam\\s*/\\s*sir|hello|hi|greetings|to whom(?:soever)? it may concern|महोदय|महोदया|मान्यवर|श्रीमान)\\b?[^\\n]{0,30}$");
    private static final Pattern ADDRESSEE = Pattern.compile(
            "(?im)^[ \\t]*(?:[\\p{L}\\p{M} ]{2,12}\\s*/\\s*)?(?:to\\b|सेवा में|प्रति\\b|the nodal|attn|attention)[^\\n]*$");
    private static final Pattern COPIES = Pattern.compile(
            "(?im)^[ \\t]*(?:copy\\s+(?:to|for|forwarded|submitted)|copies\\s+to|c\\.?c\\.?(?:\\s+to)?\\s*:|प्रतिलिपि)");
    private static final int HEAD_LINES = 25;

    static Letterhead of(String text) {
        int end = lines(text, HEAD_LINES);
        Matcher salutation = SALUTATION.matcher(text);
        int headTo = salutation.find() && salutation.start() < lines(text, 60) ? salutation.start() : end;
        String head = text.substring(0, headTo);
        Matcher addressee = ADDRESSEE.matcher(head);
        String issuer =
                addressee.find() && !head.substring(0, addressee.start()).isBlank()
                        ? head.substring(0, addressee.start())
                        : head;
        Matcher copies = COPIES.matcher(text);
        return new Letterhead(head, issuer, copies.find(headTo) ? copies.start() : text.length());
    }

    private static int lines(String text, int count) {
        int at = 0;
        for (int seen = 0; seen < count && at < text.length(); at++) {
            boolean filled = text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) != '\n';
            seen += filled ? 1 : 0;
        }
        return at;
    }
}
