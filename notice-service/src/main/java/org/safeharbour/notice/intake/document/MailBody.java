package org.safeharbour.notice.intake.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses between the two renderings of one mail. */
final class MailBody {
    private static final Pattern LINK = Pattern.compile("<(https?://[^<>\\s]+)>");

    private MailBody() {}

    /**
     * The plain rendering, unless the HTML one says much more; addresses that only the HTML shows behind its links
     * follow at the end.
     */
    static String choose(String plain, String html) {
        if (plain.isBlank() || letters(html) > 3 * letters(plain) / 2) {
            return html;
        }
        StringBuilder text = new StringBuilder(plain);
        Matcher link = LINK.matcher(html);
        while (link.find()) {
            if (text.indexOf(link.group(1)) < 0) {
                text.append("\n<").append(link.group(1)).append(">");
            }
        }
        return text.toString();
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }
}
