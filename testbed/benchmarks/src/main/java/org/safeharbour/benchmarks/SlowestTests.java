package org.safeharbour.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints, at the end of {@code verify}, the ten slowest tests and the sum of each module, read from Surefire's reports, so
 * that the time budget of docs/testing.md is looked at in every build.
 */
public final class SlowestTests {
    private static final int SHOWN = 10;
    private static final Pattern CASE =
            Pattern.compile("<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\" time=\"([0-9.,]+)\"");

    private SlowestTests() {}

    /** One test and its seconds. */
    record Timed(String module, String name, double seconds) {}

    /** {@code args[0]}: the root of the repository. */
    public static void main(String[] args) throws IOException {
        print(read(Path.of(args[0])), System.out);
    }

    static List<Timed> read(Path root) throws IOException {
        var tests = new ArrayList<Timed>();
        try (Stream<Path> files = Files.walk(root, 6)) {
            for (var report : files.filter(SlowestTests::isReport).toList()) {
                var module = root.relativize(report.getParent().getParent().getParent())
                        .toString();
                var cases = CASE.matcher(Files.readString(report));
                while (cases.find()) {
                    var type = cases.group(2).substring(cases.group(2).lastIndexOf('.') + 1);
                    tests.add(new Timed(
                            module,
                            type + "." + cases.group(1),
                            Double.parseDouble(cases.group(3).replace(",", ""))));
                }
            }
        }
        return tests;
    }

    static void print(List<Timed> tests, PrintStream out) {
        var sums = new TreeMap<String, Double>();
        tests.forEach(test -> sums.merge(test.module(), test.seconds(), Double::sum));
        out.printf(Locale.ROOT, "slowest %d of %d tests:%n", Math.min(SHOWN, tests.size()), tests.size());
        tests.stream()
                .sorted(Comparator.comparingDouble(Timed::seconds).reversed())
                .limit(SHOWN)
                .forEach(t -> out.printf(Locale.ROOT, "%8.1f s  %s  %s%n", t.seconds(), t.module(), t.name()));
        sums.forEach((module, seconds) -> out.printf(Locale.ROOT, "%8.1f s  in all  %s%n", seconds, module));
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().matches("TEST-.*\\.xml")
                && file.getParent().getFileName().toString().equals("surefire-reports");
    }
}
