package org.safeharbour.notice.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.intake.grammar.Target;
import org.safeharbour.notice.notice.NoticeAccess;

/** Reading a letter that was taken in; every look at it is in the ledger. */
@ApplicationScoped
class ReadingIntake {
    private final Intakes intakes;
    private final ShowingIntake showing;
    private final NoticeAccess access;
    private final Ledger ledger;
    private final CurrentCaller callers;

    ReadingIntake(Intakes intakes, ShowingIntake showing, NoticeAccess access, Ledger ledger, CurrentCaller callers) {
        this.intakes = intakes;
        this.showing = showing;
        this.access = access;
        this.ledger = ledger;
        this.callers = callers;
    }

    @Transactional
    IntakeView read(UUID id) {
        var intake = find(id);
        record(intake, "DRAFT");
        return showing.show(intake);
    }

    @Transactional
    Page<Target> targets(UUID id, PageRequest page) {
        var intake = whole(id);
        record(intake, "TARGETS");
        var all = intake.draft().targets();
        int from = page.after().isPresent() ? page.key(0, Integer::valueOf) : 0;
        if (from < 0 || from > all.size()) {
            throw Problem.invalid("cursor", "page.cursor");
        }
        List<Place> rows = new ArrayList<>();
        for (int i = from; i < Math.min(all.size(), from + page.fetch()); i++) {
            rows.add(new Place(i + 1, all.get(i)));
        }
        return Page.of(rows, page, Place::target, place -> new Object[] {place.number()});
    }

    @Transactional
    Intakes.Content document(UUID id, UUID document) {
        var intake = whole(id);
        var content = intakes.content(id, document).orElseThrow(Problem::notFound);
        record(intake, "ORIGINAL");
        return content;
    }

    /** A target and its number in the letter's list, from 1. */
    private record Place(int number, Target target) {}

    private Intake find(UUID id) {
        var caller = callers.get();
        return intakes.find(id)
                .filter(intake -> !caller.isOfficer() || caller.agency().equals(intake.agency()))
                .orElseThrow(Problem::notFound);
    }

    private Intake whole(UUID id) {
        var intake = find(id);
        if (!access.whole(intake.childSafety())) {
            throw Problem.of(NoticeProblem.CHILD_SAFETY_RESTRICTED);
        }
        return intake;
    }

    private void record(Intake intake, String part) {
        ledger.record(LedgerEvent.of(NoticeEvent.LETTER_READ, "intake", intake.id())
                .agency(intake.agency().equals(Agency.NONE) ? null : intake.agency())
                .childSafety(intake.childSafety())
                .fact("part", part));
    }
}
