package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.agency.AgencyDirectory;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.clock.PlannedClock;
import org.safeharbour.notice.clock.Requirements;

/** Checks a notice again after its authority has answered a clarification. All calls run in the caller's transaction. */
@ApplicationScoped
public class CuringDefects {
    private final PlanningClocks planning;
    private final Requirements requirements;
    private final AgencyDirectory agencies;

    CuringDefects(PlanningClocks planning, Requirements requirements, AgencyDirectory agencies) {
        this.planning = planning;
        this.requirements = requirements;
        this.agencies = agencies;
    }

    /**
     * Checks provisions that an answer names.
     *
     * @throws Problem 400 for an id that the rule pack does not hold, 409 {@code provision-not-in-force} for one of another time
     */
    public void check(Notice notice, List<String> provisions) {
        planning.checkLegalBasis(provisions);
        for (var provision : provisions) {
            planning.notInForce(
                            notice, provision, agencies.find(notice.agency()).orElse(null))
                    .ifPresent(why -> {
                        throw Problem.of(NoticeProblem.PROVISION_NOT_IN_FORCE, why)
                                .with("provision", provision);
                    });
        }
    }

    /**
     * The authority relies on these provisions too and has spoken to these defects: what is lacking now is found out, and clocks that
     * waited for the cure start with it.
     *
     * @param spokenTo defects that a question named and an answer dealt with
     * @param documents those of them whose answer brought a document
     * @param author slug of the agency
     */
    public void cure(
            Notice notice,
            List<String> provisions,
            Set<Defect> spokenTo,
            Set<Defect> documents,
            Instant at,
            String author) {
        notice.relyOn(provisions, at);
        var plan = planning.plan(
                notice,
                notice.letter(),
                notice.demands(),
                agencies.find(notice.agency()).orElse(null));
        var left = plan.defects().stream()
                .filter(defect -> !spokenTo.contains(defect)
                        || !requirements.curedByAnswer(defect.code(), documents.contains(defect)))
                .toList();
        var moves = ClockMoves.of(notice);
        var fresh = new ArrayList<PlannedClock>();
        for (var planned : plan.clocks()) {
            if (!moves.cured(planned, at, author)) {
                fresh.add(planned.begunBy(at, author));
            }
        }
        var warnings = new ArrayList<>(notice.warnings());
        if (left.stream().noneMatch(defect -> defect.code() == Defect.Code.NO_LEGAL_BASIS)) {
            warnings.remove(Defect.Code.NO_LEGAL_BASIS.name());
        }
        notice.plan(fresh, left, warnings);
    }
}
