package org.safeharbour.notice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.safeharbour.notice.intake.grammar.LetterWarning;

/** Hostile and huge uploads: read within bounds, reported, kept. */
class BoundsTest {
    private static final Duration IN_TIME = Duration.ofSeconds(20);

    @Test
    void aHundredThousandRowsAreRead() {
        StringBuilder rows = new StringBuilder("Sl,URL\n");
        for (int row = 1; row <= 100_000; row++) {
            rows.append(row)
                    .append(",https://chirp.example/tst_row_")
                    .append(row)
                    .append("/status/")
                    .append(900_000_000_000L + row)
                    .append('\n');
        }
        LetterReading reading = inTime("annexure.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.draft().targetCount()).isEqualTo(100_000);
        assertThat(reading.draft().warnings()).doesNotContain(LetterWarning.UNREADABLE_ATTACHMENT);
    }

    @Test
    void rowsBeyondTheBoundAreReportedNotDroppedInSilence() {
        String rows = "URL\n" + "@tst_same_row\n".repeat(100_100);
        assertThat(inTime("annexure.csv", rows.getBytes(StandardCharsets.UTF_8))
                        .draft()
                        .warnings())
                .contains(LetterWarning.UNREADABLE_ATTACHMENT);
    }

    @Test
    void anArchiveThatInflatesWithoutEndIsReportedAndKept() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("list.csv"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 24; megabyte++) {
                zip.write(zeros);
            }
        }
        LetterReading reading = inTime("list.zip", bytes.toByteArray());
        assertThat(reading.state()).isEqualTo(LetterReading.State.NEEDS_ENTRY);
        assertThat(reading.draft().warnings()).contains(LetterWarning.UNREADABLE_ATTACHMENT);
        assertThat(reading.documents()).hasSize(1);
    }

    @Test
    void aMailNestedTooDeepEndsAtTheBound() {
        String inner =
                "Content-Type: text/plain\r\n\r\nPlease remove https://chirp.example/tst_deep/status/900000000001\r\n";
        for (int depth = 0; depth < 60; depth++) {
            inner = "From: a@mail.example\r\nContent-Type: message/rfc822\r\n\r\n" + inner;
        }
        assertThat(inTime("deep.eml", inner.getBytes(StandardCharsets.UTF_8)).documents())
                .isNotEmpty();
    }

    @Test
    void aFileBeyondTheSizeIsKeptUnread() {
        byte[] big = new byte[25 * 1024 * 1024 + 1];
        LetterReading reading = inTime("big.txt", big);
        assertThat(reading.state()).isEqualTo(LetterReading.State.NEEDS_ENTRY);
        assertThat(reading.documents().getFirst().bytes()).isEqualTo(big.length);
    }

    @Test
    void longRunsOfTheSameSignDoNotSlowTheGrammar() {
        for (String unit : List.of(
                "(a) ",
                "@",
                "1. ",
                "- ",
                "please ",
                "section ",
                "within ",
                "ना ",
                "https://",
                "[.]",
                "No. ",
                "On ",
                "/")) {
            String text = unit.repeat(20_000 / unit.length());
            assertThat(inTime("letter.txt", ("You are directed to " + text).getBytes(StandardCharsets.UTF_8))
                            .documents())
                    .hasSize(1);
        }
    }

    private static LetterReading inTime(String name, byte[] bytes) {
        return Assertions.assertTimeout(IN_TIME, () -> Letters.read(name, bytes));
    }
}
