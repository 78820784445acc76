package org.safeharbour.reporting.statistics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Bodies of the messages about an authority's question for figures, in and out. */
final class FiguresMessages {
    static final String ASKED = "figures.asked";
    static final String GIVEN = "figures.given";

    private FiguresMessages() {}

    /** A demand to count; without days the whole time is meant. */
    record FiguresAsked(
            @NotNull UUID noticeId,
            @NotNull @Min(1) Integer demand,
            @Size(max = 64) String agency,
            boolean childSafety,
            LocalDate from,
            LocalDate to,
            Instant askedAt) {}

    /** The answer: a row for each year, imported ones apart. */
    record FiguresGiven(
            UUID noticeId, Integer demand, LocalDate from, LocalDate to, Instant cutOff, List<YearRow> rows) {}

    /** The figures of a year. */
    record YearRow(
            int year, long identified, long removed, long blocked, long reported, long disclosed, boolean imported) {}
}
