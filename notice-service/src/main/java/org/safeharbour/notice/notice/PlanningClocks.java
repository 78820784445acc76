package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.clock.IssuerClass;
import org.safeharbour.notice.clock.NoticeFacts;
import org.safeharbour.notice.clock.RulePack;

/** Asks the rule pack which clocks a notice starts and what it lacks. */
@ApplicationScoped
class PlanningClocks {
    private static final String DEADLINE_ALREADY_PAST = "DEADLINE_ALREADY_PAST";

    private final RulePack rules;

    PlanningClocks(RulePack rules) {
        this.rules = rules;
    }

    /** @throws Problem 400 for a legal basis that the rule pack does not hold */
    void checkLegalBasis(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!rules.knows(ids.get(i))) {
                throw Problem.invalid("legalBasis[" + i + "]", "notice.legal-basis-unknown");
            }
        }
    }

    /**
     * Starts the clocks, by the rules in force at receipt.
     *
     * @param agency null for a notice of no authority
     * @param warned warnings that the filing already gave
     */
    void plan(Notice notice, Agency agency, Set<String> warned, Instant now) {
        var letter = notice.letter();
        var points = notice.demands().stream().map(Demand::point).toList();
        var plan = rules.plan(facts(letter, points, agency));
        var warnings = new LinkedHashSet<>(warned);
        plan.defects().forEach(defect -> warnings.add(defect.code().name()));
        boolean past = Stream.concat(
                        Stream.ofNullable(letter.statedDueAt()), points.stream().map(Point::dueAt))
                .filter(Objects::nonNull)
                .anyMatch(due -> due.isBefore(now));
        if (past) {
            warnings.add(DEADLINE_ALREADY_PAST);
        }
        notice.plan(plan.clocks(), plan.defects(), new ArrayList<>(warnings));
    }

    private static NoticeFacts facts(Letter letter, List<Point> points, Agency agency) {
        return new NoticeFacts(
                letter.kind().name(),
                letter.receivedAt(),
                letter.issuedAt().atZone(letter.zoneId()).toLocalDate(),
                letter.zoneId(),
                issuer(agency),
                letter.issuerRank(),
                Set.copyOf(letter.legalBasis()),
                letter.caseReferences(),
                letter.childSafety(),
                letter.statedDueAt(),
                Periods.within("statedDueWithin", letter.statedDueWithin()),
                letter.hearingAt(),
                points.stream()
                        .map(p -> new NoticeFacts.Demand(
                                p.position(),
                                p.type().name(),
                                p.dueAt(),
                                Periods.within("demands[" + (p.position() - 1) + "].dueWithin", p.dueWithin())))
                        .toList());
    }

    private static IssuerClass issuer(Agency agency) {
        if (agency == null) {
            return IssuerClass.PRIVATE;
        }
        return switch (agency.kind()) {
            case POLICE -> IssuerClass.POLICE;
            case COMMISSION -> IssuerClass.COMMISSION;
            case COURT -> IssuerClass.COURT;
            case MINISTRY -> IssuerClass.GOVERNMENT;
            case FLAGGER -> IssuerClass.FLAGGER;
        };
    }
}
