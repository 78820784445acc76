package org.safeharbour.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** English and Hindi say the same things; the lines that scripts read are the same in both. */
class TextsTest {
    private final ResourceBundle english = bundle(Locale.ROOT);
    private final ResourceBundle hindi = bundle(Locale.forLanguageTag("hi"));

    @Test
    void bothLanguagesHaveEveryText() {
        assertThat(new TreeSet<>(Collections.list(hindi.getKeys())))
                .isEqualTo(new TreeSet<>(Collections.list(english.getKeys())));
        for (String key : Collections.list(english.getKeys())) {
            assertThat(placeholders(hindi.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    @Test
    void whatScriptsReadIsNotTranslated() {
        for (String key : new String[] {"job.line", "job.ledger.verified", "job.ledger.refused", "up.ready"}) {
            assertThat(hindi.getString(key)).isEqualTo(english.getString(key));
        }
        assertThat(Texts.of("up.ready", "http://localhost:8080")).isEqualTo("ready: http://localhost:8080");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "META-INF/safe-harbour/messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\d}").matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
