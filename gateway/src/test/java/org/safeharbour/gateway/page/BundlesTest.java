package org.safeharbour.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Pattern KEY = Pattern.compile("\\.t\\.of\\('([^']+)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void hindiSaysAllThatEnglishSays() throws IOException {
        var english = bundle("");
        var hindi = bundle("_hi");
        assertThat(hindi.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(places(hindi.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyTextOfThePagesIsThere() throws IOException {
        var texts = bundle("");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!texts.containsKey(matcher.group(1))) {
                        missing.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> places(String pattern) {
        var places = new TreeSet<String>();
        var matcher = PLACE.matcher(pattern);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties bundle(String suffix) throws IOException {
        var file = Path.of("src/main/resources/META-INF/safe-harbour/messages" + suffix + ".properties");
        var properties = new Properties();
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
