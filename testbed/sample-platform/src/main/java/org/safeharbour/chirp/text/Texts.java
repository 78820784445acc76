package org.safeharbour.chirp.text;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words that a reader sees, in the reader's language (English or Hindi). No text stands in code.
 *
 * @param locale a locale that has a bundle
 */
public record Texts(Locale locale) {

    private static final String BUNDLE = "META-INF/safe-harbour/messages";
    private static final Locale HINDI = Locale.of("hi");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, HINDI);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Picks the first language of {@code Accept-Language} that Chirp speaks; English where none fits. */
    public static Texts of(HttpHeaders headers) {
        for (Locale wished : headers.getAcceptableLanguages()) {
            for (Locale spoken : SPOKEN) {
                if (spoken.getLanguage().equals(wished.getLanguage())) {
                    return new Texts(spoken);
                }
            }
        }
        return new Texts(Locale.ENGLISH);
    }

    /** The text of a key with its arguments put in. A missing key is a mistake of ours and throws. */
    public String say(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** A moment for a page, in UTC and saying so. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", locale).format(moment.atOffset(ZoneOffset.UTC));
    }

    /** The language tag for {@code <html lang>}. */
    public String language() {
        return locale.getLanguage();
    }
}
