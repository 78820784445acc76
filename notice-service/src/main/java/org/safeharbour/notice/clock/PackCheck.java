package org.safeharbour.notice.clock;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Refuses rule packs that contradict themselves, at start-up and by row: a wrong clock is worse than none. */
final class PackCheck {
    private final Map<String, List<Obligation>> families;

    PackCheck(Map<String, List<Obligation>> families) {
        this.families = families;
    }

    void run() {
        families.values().forEach(versions -> {
            versions.forEach(this::checkRow);
            checkIntervals(versions);
        });
    }

    private void checkRow(Obligation row) {
        try {
            ZoneId.of(row.zone());
            checkPeriod(row);
        } catch (DateTimeException e) {
            throw broken(row, e.getMessage());
        }
        require(row, row.succeeds() == null || families.containsKey(row.succeeds()), "succeeds an unknown row");
        require(row, families.keySet().containsAll(row.yieldsTo()), "yields to an unknown row");
        if (row.executable()) {
            require(row, row.startEvent() != null, "has no startEvent");
            require(row, row.duty() != null, "has no duty");
            require(row, row.appliesTo() != null, "has no appliesTo");
            require(row, row.deadline().source() != null, "does not say where its deadline comes from");
            require(
                    row,
                    row.deadline().source() == DueSource.STATUTE
                            || row.deadline().text() != null,
                    "gives neither a period nor words");
            require(
                    row,
                    families.keySet().containsAll(row.appliesTo().legalBases()),
                    "applies to a legal basis that is unknown");
        }
    }

    private void checkPeriod(Obligation row) {
        var period = row.period();
        require(row, (period == null) == (row.calendar() == null), "has a period without a calendar or the reverse");
        require(
                row,
                period == null || period.isElapsed() == (row.calendar() == Obligation.Calendar.ELAPSED),
                "counts hours by a calendar or days by elapsed time");
        require(
                row,
                row.deadline().source() != DueSource.STATUTE || period != null,
                "is due by statute without a period");
    }

    private void checkIntervals(List<Obligation> versions) {
        for (var i = 0; i < versions.size(); i++) {
            var row = versions.get(i);
            var to = row.effective().to();
            require(row, to == null || row.effective().from().isBefore(to), "ends before it begins");
            require(
                    row,
                    (row.version() == null) == (versions.size() == 1),
                    "has a version and no sibling or the reverse");
            if (i + 1 < versions.size()) {
                var next = versions.get(i + 1);
                require(row, row.version() == i + 1, "is out of order");
                require(row, to != null && !next.effective().from().isBefore(to), "overlaps its next version");
            }
        }
    }

    private static void require(Obligation row, boolean condition, String complaint) {
        if (!condition) {
            throw broken(row, complaint);
        }
    }

    private static IllegalStateException broken(Obligation row, String complaint) {
        return new IllegalStateException("rule pack row " + row.rule() + ": " + complaint);
    }
}
