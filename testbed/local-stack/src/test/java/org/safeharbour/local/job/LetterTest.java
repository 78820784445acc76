package org.safeharbour.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The letter of the main job keeps the specimen's shape and has nothing of its age. */
class LetterTest {
    /** Half past midnight in India, still the day before in UTC. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T19:00:00Z");

    private final Letter letter;
    private final String mail;

    LetterTest() throws Exception {
        letter = Letter.writtenAt(NOW, 123_456);
        mail = new String(letter.mail(), StandardCharsets.UTF_8);
    }

    @Test
    void datesProvisionsAndRankAreThoseOfToday() {
        String text = new String(decoded("text/plain"), StandardCharsets.UTF_8);

        assertThat(text)
                .contains("No. 123456/ADDLCP/IFSO/Spl. Cell", "dt. 22-11-2026")
                .contains("u/s 94 BNSS, 2023 and section 79(3)(b)", "rule 3(1)(d)")
                .contains("FIR No. 123456/26 dated 22.11.2026", "from 03.10.2026 to 22.11.2026")
                .contains("63(4) of the Bharatiya Sakshya Adhiniyam, 2023", "Additional Commissioner of Police")
                .contains("1) Block the 23 accounts listed in Annexure-A within 36 hours")
                .doesNotContain("2022", "Cr.P.C.", "Assistant", "Evidence Act", "9275", "1207");
        assertThat(letter.reference()).isEqualTo("123456/ADDLCP/IFSO/Spl. Cell");
        assertThat(mail)
                .startsWith("Authentication-Results: mx.chirp.example;")
                .contains("Date: Sun, 22 Nov 2026 00:30:00 +0530\r\n");
    }

    @Test
    void theAnnexureListsTwentyThreeNewAccountsInTheShapesOfTheSpecimen() throws Exception {
        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(decoded("application/vnd")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }

        assertThat(letter.handles())
                .hasSize(23)
                .doesNotHaveDuplicates()
                .allMatch(handle -> handle.matches("[a-z0-9_]{1,30}"));
        for (String handle : letter.handles()) {
            assertThat(sheet.toLowerCase(java.util.Locale.ROOT)).contains(handle + "<");
        }
        assertThat(sheet)
                .contains("https://chirp.example/" + letter.handles().get(3), "22.11.2026")
                .doesNotContain("basin", "BASIN", "2022");
    }

    @Test
    void anotherRunIsAnotherLetter() throws Exception {
        Letter later = Letter.writtenAt(NOW.plusSeconds(1), 123_456);

        assertThat(later.handles()).doesNotContainAnyElementsOf(letter.handles());
    }

    private byte[] decoded(String type) {
        Matcher part = Pattern.compile(
                        "Content-Type: " + type + "[^\\r]*\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n([A-Za-z0-9+/=\\r\\n]+)--")
                .matcher(mail);
        assertThat(part.find()).isTrue();
        return Base64.getMimeDecoder().decode(part.group(1));
    }
}
