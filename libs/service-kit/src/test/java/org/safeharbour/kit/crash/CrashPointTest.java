package org.safeharbour.kit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashPointTest {
    private static final Pattern HIT = Pattern.compile("CrashPoint\\.hit\\(\"([^\"]+)\"\\)");

    /** Run in a child process. */
    static final class Child {
        public static void main(String[] arguments) {
            CrashPoint.hit(arguments[0]);
        }
    }

    @Test
    void theRegistryListsExactlyThePointsInTheCode() throws IOException {
        var inCode = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                HIT.matcher(Files.readString(file)).results().forEach(hit -> inCode.add(hit.group(1)));
            }
        }
        assertThat(inCode).isNotEmpty().isEqualTo(new TreeSet<>(CrashPoint.registered()));
    }

    @ParameterizedTest
    @CsvSource({
        "outbox.after-mark, outbox.after-mark, 137",
        "outbox.after-mark, outbox.before-commit, 0",
        "outbox.after-mark, no.such-point, 1",
        "'', outbox.after-mark, 0"
    })
    void theArmedPointEndsTheProcessAsAKillWould(String armed, String hit, int status) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-Xshare:auto", "-cp", System.getProperty("java.class.path"), Child.class.getName(), hit);
        builder.environment().put(CrashPoint.VARIABLE, armed);
        var child = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(status);
        } finally {
            child.destroyForcibly();
        }
    }
}
