package org.safeharbour.local.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The letters keep the specimens' shapes and have nothing of their age. */
class LettersOfTodayTest {
    /** Half past midnight in India, still the day before in UTC. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T19:00:00Z");

    private static final String PDF = "application/pdf";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LettersOfToday letters = new LettersOfToday(NOW, 123_456);

    @Test
    void theSpecialCellsDatesProvisionsAndRankAreThoseOfToday() throws Exception {
        var letter = letters.accounts();

        assertThat(text(letter, "text/plain"))
                .contains("No. 123456/ADDLCP/IFSO/Spl. Cell", "dt. 22-11-2026")
                .contains("u/s 94 BNSS, 2023 and section 79(3)(b)", "rule 3(1)(d)")
                .contains("FIR No. 123456/26 dated 22.11.2026", "from 03.10.2026 to 22.11.2026")
                .contains("63(4) of the Bharatiya Sakshya Adhiniyam, 2023", "Additional Commissioner of Police")
                .contains("1) Block the 23 accounts listed in Annexure-A within 36 hours")
                .doesNotContain("2022", "Cr.P.C.", "Assistant", "Evidence Act", "9275", "1207");
        assertThat(letter.reference()).isEqualTo("123456/ADDLCP/IFSO/Spl. Cell");
        assertThat(new String(letter.bytes(), StandardCharsets.US_ASCII))
                .startsWith("Authentication-Results: mx.chirp.example;")
                .contains("Date: Sun, 22 Nov 2026 00:30:00 +0530\r\n", "<ifso.123456")
                .doesNotContain("ifso.1207");
    }

    @Test
    void theAnnexureListsTwentyThreeNewAccountsInTheShapesOfTheSpecimen() throws Exception {
        var letter = letters.accounts();
        String sheet = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(parts(letter).get(SHEET)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }

        assertThat(letter.targets())
                .hasSize(23)
                .doesNotHaveDuplicates()
                .allMatch(handle -> handle.matches("[a-z0-9_]{1,30}"));
        for (String handle : letter.targets()) {
            assertThat(sheet.toLowerCase(java.util.Locale.ROOT)).contains(handle + "<");
        }
        assertThat(sheet)
                .contains("https://chirp.example/" + letter.targets().get(3))
                .doesNotContain("basin", "BASIN");
    }

    @Test
    void theCyberCellStillNamesNoPower() throws Exception {
        var letter = letters.cyberCell();

        assertThat(text(letter, "text/plain"))
                .contains("No. 123456/CyPAD/Cyber Cell", "Dated: 22.11.2026", "FIR No. 123456/2026")
                .contains("@" + letter.targets().get(0), "_Kite_02", "@tst_cypad_official")
                .doesNotContain("2021", "4471", "9141", "tst_kite", "94", "Cr.P.C");
        assertThat(letter.targets()).hasSize(5);
    }

    @Test
    void theCommissionsLetterIsAPdfWithATextLayer() throws Exception {
        var letter = letters.commission();
        String text;
        try (var pdf = Loader.loadPDF(parts(letter).get(PDF))) {
            text = new PDFTextStripper().getText(pdf);
        }

        assertThat(text)
                .contains("F. No. NCPCR/TEST/2026/123456-LC", "18th November, 2026", "(i) remove the links")
                .contains("within seven days of receipt")
                .contains(letter.targets().get(0))
                .doesNotContain("29th May", "301-LC", "900100200300");
        assertThat(letter.targets())
                .hasSize(3)
                .allMatch(post -> post.matches("https://chirp.example/\\w+/status/\\d{15}"));
    }

    @Test
    void theReminderAnswersTheCommissionsLetter() throws Exception {
        var letter = letters.reminder();

        assertThat(text(letter, "text/html"))
                .contains("NCPCR/TEST/2026/123456-LC/R1", "NCPCR/TEST/2026/123456-LC dated 18.11.2026", "22/11/2026")
                .contains("three&nbsp;days")
                .doesNotContain("08/06/2021", "tst_orbit_11");
        assertThat(new String(letter.bytes(), StandardCharsets.US_ASCII))
                .contains("In-Reply-To: <301-LC.12345", "quoted-printable");
    }

    @Test
    void theSummonsIsForwardedWithItsThreeDates() throws Exception {
        var letter = letters.summons();

        assertThat(text(letter, "text/plain"))
                .contains("Ref: DCW/TEST/SM/2026/123456", "Date: 22/11/2026", "by 1700 hrs on 28.11.2026")
                .contains("officer, on 30.11.2026 at 3:00 PM", "Date: Sun, Nov 22, 2026 at 12:20 AM")
                .contains("https://m.chirp.example/" + letter.targets().get(1).split("/", -1)[3])
                .doesNotContain("2022", "tst_moth_21");
    }

    @Test
    void theScanIsAnotherFileEachTimeAndStillOnlyAPicture() throws Exception {
        var first = letters.scan();
        var second = new LettersOfToday(NOW, 123_457).scan();

        assertThat(first.bytes()).isNotEqualTo(second.bytes());
        try (var pdf = Loader.loadPDF(first.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
        }
    }

    @Test
    void anotherRunIsAnotherLetter() throws Exception {
        var later = new LettersOfToday(NOW.plusSeconds(1), 123_456).accounts();

        assertThat(later.targets())
                .doesNotContainAnyElementsOf(letters.accounts().targets());
    }

    private static String text(Letter letter, String type) throws Exception {
        return new String(parts(letter).get(type), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static Map<String, byte[]> parts(Letter letter) throws Exception {
        Map<String, byte[]> parts = new HashMap<>();
        collect(new MimeMessage(null, new ByteArrayInputStream(letter.bytes())), parts);
        return parts;
    }

    private static void collect(Part part, Map<String, byte[]> parts) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else {
            try (InputStream in = part.getInputStream()) {
                parts.put(part.getContentType().split(";", 2)[0].strip(), in.readAllBytes());
            }
        }
    }
}
