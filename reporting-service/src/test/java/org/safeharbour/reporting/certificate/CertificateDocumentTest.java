package org.safeharbour.reporting.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The form carries both parts and every hash, and is the same file each time. */
class CertificateDocumentTest {
    private static final Instant AT = Instant.parse("2026-11-21T20:00:00Z");

    @Test
    void bothPartsAndTheHashReportArePrinted() throws Exception {
        var hash = "ab".repeat(32);
        var text = textOf(certificate(List.of(new Certificate.File("records.csv", 1_234, hash))));

        assertThat(text)
                .contains(
                        "section 63(4)",
                        "Part A",
                        "Part B",
                        "Hash report",
                        "Operator of chirp.example",
                        "SH-2026-000001")
                .contains("22/11/2026, 01:30:00 IST", "records.csv", "1234", hash);
    }

    @Test
    void manyRecordsGoOnOverThePages() throws Exception {
        var files = IntStream.range(0, 120)
                .mapToObj(i -> new Certificate.File("part-" + i, i, String.format(Locale.ROOT, "%064x", i)))
                .toList();
        var text = textOf(certificate(files));

        assertThat(files).allMatch(file -> text.contains(file.sha256()));
    }

    @Test
    void equalContentGivesEqualBytes() {
        var files = List.of(new Certificate.File("records.csv", 1, new byte[32]));

        assertThat(CertificateDocument.render(certificate(files)))
                .isEqualTo(CertificateDocument.render(certificate(files)));
    }

    private static Certificate certificate(List<Certificate.File> files) {
        return new Certificate("Operator of chirp.example", "SH-2026-000001", AT, files);
    }

    private static String textOf(Certificate certificate) throws Exception {
        var text = new StringBuilder();
        try (var pdf = new PdfReader(CertificateDocument.render(certificate))) {
            var extractor = new PdfTextExtractor(pdf);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append(' ');
            }
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
