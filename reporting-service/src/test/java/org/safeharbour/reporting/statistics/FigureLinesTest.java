package org.safeharbour.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.evidence.FakePlatform;

/** The sums of the read model against a plain fold over the same lines: a target's standing changes, or nothing counts. */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class FigureLinesTest {
    private static final int LINES = 300;

    @Inject
    FigureLines lines;

    @Inject
    DatabaseTime time;

    @Inject
    CurrentCaller callers;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSumsAreThoseOfAFoldOverTheLines(int seed) {
        int century = 2200 + 10 * seed;
        var written = random(new Random(seed), Figure.BLOCKED, century);
        asSystem(() -> {
            lines.add(written);
            return null;
        });
        // Reading begins in the middle: what was before still decides about what comes.
        var period = new Period(LocalDate.of(century + 1, 1, 1), LocalDate.of(century + 3, 12, 31), ZoneOffset.UTC);
        assertThat(sums(period, Grouping.YEAR, Counts::blocked))
                .isEqualTo(folded(written, period, line -> "", line -> Integer.toString(yearOf(line))));
        assertThat(sums(period, Grouping.AGENCY, Counts::blocked))
                .isEqualTo(folded(written, period, Line::agency, Line::agency));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aTargetIsReportedAsLongAsAnyReportOfItStands(int seed) {
        int century = 2300 + 10 * seed;
        var written = random(new Random(seed), Figure.REPORTED, century);
        asSystem(() -> {
            lines.add(written);
            return null;
        });
        var period = new Period(LocalDate.of(century + 1, 1, 1), LocalDate.of(century + 3, 12, 31), ZoneOffset.UTC);
        assertThat(sums(period, Grouping.YEAR, Counts::reported))
                .isEqualTo(folded(written, period, line -> "", line -> Integer.toString(yearOf(line))));
        assertThat(sums(period, Grouping.AGENCY, Counts::reported))
                .isEqualTo(folded(written, period, Line::agency, Line::agency));
    }

    private Map<String, Long> sums(Period period, Grouping grouping, ToLongFunction<Counts> figure) {
        var sums = new TreeMap<String, Long>();
        asSystem(() -> lines.grouped(period, grouping, false, time.now()))
                .forEach(row -> sums.put(row.key(), figure.applyAsLong(row.counts())));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> folded(
            List<Line> written, Period period, Function<Line, String> scope, Function<Line, String> key) {
        var standing = new HashMap<String, Set<UUID>>();
        var sums = new TreeMap<String, Long>();
        for (var line : written) {
            var subject = line.subject()[0] + "|" + scope.apply(line);
            // An effect is the same whoever caused it; each report stands for itself.
            var source = line.figure() == Figure.REPORTED ? line.sourceId() : new UUID(0, 0);
            var sources = standing.computeIfAbsent(subject, any -> new HashSet<>());
            boolean stood = !sources.isEmpty();
            if (line.delta() > 0) {
                sources.add(source);
            } else {
                sources.remove(source);
            }
            if (stood == !sources.isEmpty()) {
                continue;
            }
            if (!line.at().isBefore(period.begin()) && line.at().isBefore(period.end())) {
                sums.merge(key.apply(line), (long) line.delta(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** In the order of time, no two at one moment; subjects of this run only. */
    private static List<Line> random(Random random, Figure figure, int century) {
        var run = Ids.next();
        var sources = List.of(run, Ids.next(), Ids.next());
        var written = new ArrayList<Line>();
        for (int i = 0; i < LINES; i++) {
            var subject = new byte[32];
            subject[0] = (byte) random.nextInt(12);
            System.arraycopy(run.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 5, subject, 1, 31);
            var at = Instant.parse(century + "-01-01T00:00:00Z").plusSeconds(random.nextInt(126_000_000));
            written.add(new Line(
                    figure,
                    subject,
                    random.nextInt(3) == 0 ? -1 : 1,
                    at,
                    sources.get(random.nextInt(sources.size())),
                    "agency-" + random.nextInt(3),
                    "BLOCK_ACCOUNT",
                    "IN-79-3-b",
                    false,
                    null));
        }
        written.sort(Comparator.comparing(Line::at));
        return written;
    }

    private static int yearOf(Line line) {
        return line.at().atOffset(ZoneOffset.UTC).getYear();
    }

    private <T> T asSystem(Supplier<T> action) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(action::get));
    }
}
