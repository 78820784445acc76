package org.safeharbour.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {
    @Test
    void theSameFilesAreTheSameBytesInWhateverOrderTheyCame() {
        var one = new LinkedHashMap<String, byte[]>();
        one.put("b", new byte[] {1});
        one.put("a", new byte[] {2});
        var other = new LinkedHashMap<String, byte[]>();
        other.put("a", new byte[] {2});
        other.put("b", new byte[] {1});
        assertThat(Archive.of(one)).isEqualTo(Archive.of(other));
        assertThat(Archive.of(Map.of("a", new byte[] {3}))).isNotEqualTo(Archive.of(Map.of("a", new byte[] {4})));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1|'=1+1",
                "@handle|'@handle",
                "+91|'+91",
                "-x|'-x",
                "plain|plain",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\""
            },
            quoteCharacter = '~')
    void noCellIsAFormula(String value, String written) {
        var table = new CsvText("h");
        table.row(value);
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).isEqualTo("h\r\n" + written + "\r\n");
    }
}
