package org.safeharbour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/META-INF/safe-harbour/" + name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Set<String> matches(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSameBlanks() throws IOException {
        Properties english = bundle("messages.properties");
        Properties hindi = bundle("messages_hi.properties");
        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(matches("\\{\\d}", hindi.getProperty(key)))
                    .as(key)
                    .isEqualTo(matches("\\{\\d}", english.getProperty(key)));
            // MessageFormat would swallow an apostrophe and with it the blanks behind it.
            assertThat(english.getProperty(key) + hindi.getProperty(key))
                    .as(key)
                    .doesNotContain("'");
        }
    }

    @Test
    void everySentenceTheCodeAsksForExistsAndNoOtherDoes() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                asked.addAll(matches("verifier\\.[a-z.-]+(?=\")", Files.readString(source)));
            }
        }
        // The verdict of verify is put together from up to two endings.
        asked.addAll(Set.of(
                "verifier.verified.entry.document",
                "verifier.verified.entry.opened",
                "verifier.verified.entry.document.opened"));
        assertThat(bundle("messages.properties").stringPropertyNames()).isEqualTo(asked);
    }

    @Test
    void anUnknownLanguageIsSpokenInEnglishAndAnUnknownSentenceNotAtAll() {
        assertThat(Texts.in(Locale.forLanguageTag("fi")).of("verifier.usage.command-missing"))
                .startsWith("No command");
        assertThatThrownBy(() -> Texts.in(Locale.ENGLISH).of("verifier.none"))
                .isInstanceOf(IllegalStateException.class);
    }
}
