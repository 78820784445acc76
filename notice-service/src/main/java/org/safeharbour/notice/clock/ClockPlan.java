package org.safeharbour.notice.clock;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rule pack makes of a notice.
 *
 * @param clocks ordered by first demand, then by due moment; duties towards the whole notice last
 * @param defects what the notice lacks, ordered by demand
 */
public record ClockPlan(List<PlannedClock> clocks, List<Defect> defects) {
    /** Copies the lists. */
    public ClockPlan {
        clocks = List.copyOf(clocks);
        defects = List.copyOf(defects);
    }

    /** Positions of the demands that have a defect of this kind. */
    public Set<Integer> demandsWith(Defect.Code code) {
        return defects.stream()
                .filter(defect -> defect.code() == code && defect.demand() != null)
                .map(Defect::demand)
                .collect(Collectors.toUnmodifiableSet());
    }
}
