package org.safeharbour.chirp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.chirp.problem.ProblemType;

class TextsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = bundle("");
        Properties hindi = bundle("_hi");

        assertThat(hindi.keySet()).isEqualTo(english.keySet());
        english.stringPropertyNames()
                .forEach(key -> assertThat(hindi.getProperty(key).contains("{0}"))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains("{0}")));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasItsWords(ProblemType type) {
        Texts english = new Texts(Locale.ENGLISH);

        assertThat(english.say("problem." + type.slug() + ".title")).isNotBlank();
        assertThat(english.say("problem." + type.slug() + ".detail")).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NotNull", "NotBlank", "NotEmpty", "Size", "Pattern", "Email", "Min", "Max", "unknown", "type"})
    void everyRuleHasItsWords(String rule) {
        assertThat(new Texts(Locale.of("hi")).say("fault." + rule)).isNotBlank();
    }

    @Test
    void saysATimeWithItsZone() {
        assertThat(new Texts(Locale.ENGLISH).time(Instant.parse("2022-09-20T05:30:00Z")))
                .isEqualTo("20 Sep 2022, 05:30 UTC");
    }

    private static Properties bundle(String language) throws IOException {
        String name = "/META-INF/safe-harbour/messages" + language + ".properties";
        try (Reader reader = new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
