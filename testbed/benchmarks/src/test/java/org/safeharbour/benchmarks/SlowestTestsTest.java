package org.safeharbour.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowestTestsTest {
    @Test
    void theSlowestStandsFirstAndModulesAreSummed(@TempDir Path root) throws Exception {
        var reports = Files.createDirectories(root.resolve("libs/x/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-a.xml"), """
                <testsuite>
                <testcase name="quick" classname="org.A" time="0.5"/>
                <testcase name="slow" classname="org.A" time="1,002.5"/>
                </testsuite>
                """);
        var out = new ByteArrayOutputStream();
        SlowestTests.print(SlowestTests.read(root), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "slowest 2 of 2 tests:",
                        "  1002.5 s  libs/x  A.slow",
                        "     0.5 s  libs/x  A.quick",
                        "  1003.0 s  in all  libs/x");
    }
}
