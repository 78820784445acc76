package org.safeharbour.notice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and file names that must be made harmless, and those that only look odd. */
class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+SUM(1+1)*cmd",
                "@SUM(1+9)*cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                " =HYPERLINK(\"x\")",
                "\t=1"
            })
    void formulasAreKnown(String cell) {
        assertThat(Cells.isFormula(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@tst_fern_42",
                "+91-11-5550-0141",
                "-",
                "--",
                "-5",
                "- none",
                "ok",
                "https://chirp.example/a?b=c"
            })
    void handlesNumbersAndDashesAreNone(String cell) {
        assertThat(Cells.isFormula(cell)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../annexure_2.pdf | annexure_2.pdf | true",
                "C:\\temp\\a.pdf | a.pdf | true",
                "Annexure-A.xlsx | Annexure-A.xlsx | false",
                ".. | document | true",
                "अनुलग्नक annexure.csv | अनुलग्नक annexure.csv | false"
            })
    void namesLoseTheirPaths(String name, String safe, boolean unsafe) {
        SourceFile file = new SourceFile(name, null, new byte[0]);
        assertThat(file.safeName()).isEqualTo(safe);
        assertThat(file.hasUnsafeName()).isEqualTo(unsafe);
    }
}
