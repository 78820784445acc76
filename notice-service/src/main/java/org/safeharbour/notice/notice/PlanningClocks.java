package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.clock.ClockPlan;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.clock.IssuerClass;
import org.safeharbour.notice.clock.NoticeContents;
import org.safeharbour.notice.clock.NoticeFacts;
import org.safeharbour.notice.clock.Requirements;
import org.safeharbour.notice.clock.RulePack;

/** Asks the rule pack which clocks a notice starts and what it lacks. */
@ApplicationScoped
class PlanningClocks {
    private static final String DEADLINE_ALREADY_PAST = "DEADLINE_ALREADY_PAST";

    /** Defects that the contract also lists among the warnings. */
    private static final Set<Defect.Code> WARNED_OF = Set.of(
            Defect.Code.NO_LEGAL_BASIS,
            Defect.Code.ISSUER_RANK_BELOW_THRESHOLD,
            Defect.Code.REPEALED_PROVISION,
            Defect.Code.OVERBROAD_DEMAND);

    private final RulePack rules;
    private final Requirements requirements;

    PlanningClocks(RulePack rules, Requirements requirements) {
        this.rules = rules;
        this.requirements = requirements;
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
        var plan = plan(notice, letter, notice.demands(), agency);
        var warnings = new LinkedHashSet<>(warned);
        plan.defects().stream()
                .map(Defect::code)
                .filter(WARNED_OF::contains)
                .forEach(code -> warnings.add(code.name()));
        boolean past = Stream.concat(
                        Stream.ofNullable(letter.statedDueAt()),
                        notice.demands().stream().map(demand -> demand.point().dueAt()))
                .filter(Objects::nonNull)
                .anyMatch(due -> due.isBefore(now));
        if (past) {
            warnings.add(DEADLINE_ALREADY_PAST);
        }
        notice.plan(plan.clocks(), plan.defects(), new ArrayList<>(warnings));
    }

    /**
     * Asks for some demands of a notice, as if they had come with this letter.
     *
     * @param agency null for a notice of no authority
     */
    ClockPlan plan(Notice notice, Letter letter, List<Demand> demands, Agency agency) {
        var facts = facts(letter, demands.stream().map(Demand::point).toList(), agency);
        var plan = rules.plan(facts);
        var defects = new ArrayList<>(plan.defects());
        defects.addAll(requirements.missing(facts, contents(notice, letter, demands)));
        defects.sort(Comparator.comparingInt(defect -> defect.demand() == null ? 0 : defect.demand()));
        return new ClockPlan(plan.clocks(), defects);
    }

    /** Why a provision cannot carry a notice: it was not in force at its time. Empty when it can. */
    Optional<String> notInForce(Notice notice, String provision, Agency agency) {
        var points = notice.demands().stream().map(Demand::point).toList();
        var alone = notice.letter().relyingOnlyOn(provision);
        return rules.plan(facts(alone, points, agency)).defects().stream()
                .filter(defect -> defect.code() == Defect.Code.REPEALED_PROVISION)
                .map(Defect::text)
                .findFirst();
    }

    private static NoticeContents contents(Notice notice, Letter letter, List<Demand> demands) {
        boolean signatory =
                letter.issuerRank() != null || letter.parties().stream().anyMatch(party -> party.designation() != null);
        return new NoticeContents(
                signatory,
                notice.hasOriginal(),
                demands.stream()
                        .map(demand -> contents(demand.point(), demand.total()))
                        .toList());
    }

    private static NoticeContents.Point contents(Point point, long targets) {
        return new NoticeContents.Point(
                point.position(),
                point.type().name(),
                point.dataCategories().stream().map(DataCategory::name).collect(Collectors.toSet()),
                targets,
                point.openEnded(),
                point.from() != null || point.to() != null);
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
