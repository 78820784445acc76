package org.safeharbour.notice.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.clock.Defect;

/** No data leaves on an unverified request or without a power that permits it: asked for each acceptance, demand by demand. */
final class DisclosureGate {
    private DisclosureGate() {}

    /** @throws Problem 409 that names the positions which cannot go */
    static void check(Notice notice, List<Demand> accepted, boolean verified) {
        var data = accepted.stream()
                .filter(d -> d.type() == DemandType.DISCLOSE)
                .map(Demand::position)
                .toList();
        var baseless = data.stream().filter(p -> isBaseless(notice, p)).toList();
        if (!baseless.isEmpty()) {
            throw Problem.of(NoticeProblem.NO_LEGAL_BASIS, listed(baseless)).with("demands", baseless);
        }
        if (!data.isEmpty() && !verified) {
            throw Problem.of(NoticeProblem.OFFICER_NOT_VERIFIED, listed(data)).with("demands", data);
        }
    }

    private static boolean isBaseless(Notice notice, Integer position) {
        return notice.defects().stream()
                .filter(defect -> defect.code() == Defect.Code.NO_LEGAL_BASIS)
                .anyMatch(defect -> defect.demand() == null || defect.demand().equals(position));
    }

    private static String listed(List<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
