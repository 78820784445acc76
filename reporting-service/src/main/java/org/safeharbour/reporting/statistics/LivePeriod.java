package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingProblem;

/** The time that this installation counts itself: from the day of its first count, or from today before there is one. */
@ApplicationScoped
class LivePeriod {
    private final FigureLines lines;
    private final Clock clock;
    private final ReportingConfig config;

    LivePeriod(FigureLines lines, Clock clock, ReportingConfig config) {
        this.lines = lines;
        this.clock = clock;
        this.config = config;
    }

    /** @throws Problem 409 when the day is counted here */
    void requireBefore(LocalDate day) {
        var begin = begin();
        if (!day.isBefore(begin)) {
            throw Problem.of(ReportingProblem.HISTORY_OVERLAPS_LIVE, begin.toString())
                    .with("liveFrom", begin);
        }
    }

    private LocalDate begin() {
        var first = lines.first().orElseGet(clock::instant);
        return first.atZone(config.figuresZone()).toLocalDate();
    }
}
