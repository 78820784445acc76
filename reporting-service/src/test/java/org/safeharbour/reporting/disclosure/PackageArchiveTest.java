package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageArchiveTest {
    @Test
    void equalFilesAreEqualArchivesWhereverTheyAreMade() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var name : List.of("z.csv", "a.txt", "m.json")) {
            files.put(name, name.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            var india = PackageArchive.of(files);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(PackageArchive.of(files)).isEqualTo(india);
            assertThat(DisclosureFeatureTest.unzip(india).keySet()).containsExactly("a.txt", "m.json", "z.csv");
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+91", "-1", "@handle", "\uFF1D1", "\uFF201"})
    void aFormulaStaysText(String value) {
        assertThat(text(value)).isEqualTo("\"h\"\r\n\"'" + value + "\"\r\n");
        assertThat(text("a" + value)).isEqualTo("\"h\"\r\n\"a" + value + "\"\r\n");
    }

    @Test
    void quotesAndLineBreaksStayInTheirField() {
        assertThat(text("a\"b\r\nc")).isEqualTo("\"h\"\r\n\"a\"\"b\r\nc\"\r\n");
        assertThat(text("\tx")).isEqualTo("\"h\"\r\n\"'\tx\"\r\n");
        assertThat(text(null)).isEqualTo("\"h\"\r\n\"\"\r\n");
    }

    private static String text(String value) {
        var table = new CsvTable("h");
        table.row((Object) value);
        return new String(table.toBytes(), StandardCharsets.UTF_8);
    }
}
