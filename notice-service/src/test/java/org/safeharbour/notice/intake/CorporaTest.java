package org.safeharbour.notice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input that others collected: nothing fails, hangs or gets lost. Skipped where the collection is not at hand. */
class CorporaTest {
    private static final Map<String, String> SUFFIX =
            Map.of("mail", ".eml", "csv", ".csv", "zip", ".zip", "pdf", ".pdf", "strings", ".txt");

    @ParameterizedTest
    @ValueSource(strings = {"mail", "csv", "zip", "pdf", "strings"})
    void everyItemIsReadOrKeptForAPerson(String corpus) throws IOException {
        for (Path item : items(corpus)) {
            byte[] bytes = Files.readAllBytes(item);
            String name = item.getFileName() + SUFFIX.get(corpus);
            LetterReading reading =
                    Assertions.assertTimeout(Duration.ofSeconds(20), () -> Letters.read(name, bytes), name);
            assertThat(reading.documents().getFirst().content()).as(name).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void archivesThatPoseAsOfficeFilesAreReadOrKept(String suffix) throws IOException {
        for (Path item : items("zip")) {
            byte[] bytes = Files.readAllBytes(item);
            assertThat(Letters.read(item.getFileName() + "." + suffix, bytes)
                            .documents()
                            .getFirst()
                            .content())
                    .isEqualTo(bytes);
        }
    }

    private static List<Path> items(String corpus) throws IOException {
        String shared = System.getProperty(
                "SAFE_HARBOUR_SHARED", System.getenv().getOrDefault("SAFE_HARBOUR_SHARED", "../../shared"));
        Path folder = Path.of(shared, "corpora", corpus);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("the corpora must be at hand in CI").isDirectory();
        }
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "no corpora at " + folder + "; set SAFE_HARBOUR_SHARED");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
