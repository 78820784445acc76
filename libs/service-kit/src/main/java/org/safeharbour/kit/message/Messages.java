package org.safeharbour.kit.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;

/**
 * Every text that a person reads. Each jar brings {@code META-INF/safe-harbour/messages.properties} (English, the
 * fallback) and {@code messages_hi.properties}; all of one language are read as one bundle. Texts are
 * {@link MessageFormat} patterns.
 */
public final class Messages {
    /** The languages that the suite speaks, the fallback first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"));

    private static final String FOLDER = "META-INF/safe-harbour/messages";
    private static final Map<String, Map<String, String>> BUNDLES = load();

    private Messages() {}

    /** The text in English. @throws MissingResourceException for an unknown key: a missing text is a defect. */
    public static String text(String key, Object... arguments) {
        return text(Locale.ENGLISH, key, arguments);
    }

    /** The text in the wanted language, else in English. @throws MissingResourceException for an unknown key */
    public static String text(Locale locale, String key, Object... arguments) {
        var pattern = BUNDLES.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (pattern == null) {
            pattern = BUNDLES.get(Locale.ENGLISH.getLanguage()).get(key);
        }
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key, Messages.class.getName(), key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether any bundle holds the key. */
    public static boolean has(String key) {
        return BUNDLES.get(Locale.ENGLISH.getLanguage()).containsKey(key);
    }

    private static Map<String, Map<String, String>> load() {
        var bundles = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            var suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
            bundles.put(language.getLanguage(), loadAll(FOLDER + suffix + ".properties"));
        }
        return Map.copyOf(bundles);
    }

    private static Map<String, String> loadAll(String resource) {
        var texts = new HashMap<String, String>();
        try {
            var urls = Thread.currentThread().getContextClassLoader().getResources(resource);
            while (urls.hasMoreElements()) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(urls.nextElement().openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("message bundles could not be read", e);
        }
        return texts;
    }
}
