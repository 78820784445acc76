package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.agency.AgencyDirectory;
import org.safeharbour.notice.clock.ClockFields;
import org.safeharbour.notice.clock.Duty;
import org.safeharbour.notice.clock.PlannedClock;

/** Takes the demands of a later letter into the notice that it reminds of, behind the existing ones. In the caller's transaction. */
@ApplicationScoped
public class AppendingDemands {
    private final FilingNotice filing;
    private final Targets targets;
    private final PlanningClocks planning;
    private final AgencyDirectory agencies;
    private final Clock clock;

    AppendingDemands(
            FilingNotice filing, Targets targets, PlanningClocks planning, AgencyDirectory agencies, Clock clock) {
        this.filing = filing;
        this.targets = targets;
        this.planning = planning;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What was taken over.
     *
     * @param letter the later letter as registered, with the receipt that counts
     * @param positions where its demands stand now
     */
    public record Appended(Letter letter, List<Integer> positions) {}

    /**
     * Appends. The demands get clocks of their own, by the rules in force at the receipt of the later letter; the notice's own are not
     * touched. A duty towards the whole notice that only the later letter gives begins then, too.
     *
     * @throws Problem 400 for bad values
     */
    public Appended append(Notice notice, @Valid NoticeRequest request, FilingNotice.Origin origin) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        planning.checkLegalBasis(request.legalBasis());
        var zone = notice.letter().zoneId();
        var registration = Registration.of(request, zone, filing.receivedAt(request, origin, now));
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < registration.points().size(); i++) {
            int position = notice.demands().size() + 1;
            notice.add(
                    registration.points().get(i).at(position),
                    registration.targets().get(i).size());
            positions.add(position);
        }
        if (registration.letter().childSafety()) {
            notice.guard();
        }
        plan(notice, registration.letter(), positions);
        notice.relyOn(registration.letter().legalBasis(), now);
        for (int i = 0; i < positions.size(); i++) {
            targets.add(notice, positions.get(i), registration.targets().get(i));
        }
        return new Appended(registration.letter(), positions);
    }

    /** A reminder asks by the power and in the manner of the letter that it follows. */
    private void plan(Notice notice, Letter later, List<Integer> positions) {
        var asked = later.reminding(notice.letter());
        var added = notice.demands().stream()
                .filter(demand -> positions.contains(demand.position()))
                .toList();
        var plan = planning.plan(
                notice, asked, added, agencies.find(notice.agency()).orElse(null));
        var defects = new ArrayList<>(notice.defects());
        plan.defects().stream().filter(defect -> defect.demand() != null).forEach(defects::add);
        var known = notice.clocks().stream()
                .map(NoticeClock::fields)
                .map(ClockFields::rule)
                .collect(Collectors.toSet());
        notice.plan(
                plan.clocks().stream().filter(planned -> isNew(planned, known)).toList(), defects, notice.warnings());
    }

    /** A clock of the added demands, or one of the whole notice that does not run yet. */
    private static boolean isNew(PlannedClock planned, Set<String> known) {
        return !planned.demands().isEmpty()
                || (planned.duty().metBy() != Duty.MetBy.ANSWER && !known.contains(planned.rule()));
    }
}
