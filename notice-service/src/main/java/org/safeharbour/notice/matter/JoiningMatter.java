package org.safeharbour.notice.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;

/**
 * Staff see and join the notices of several authorities that are about the same thing. The authorities' own matters stay as they
 * are, and the ledger's entries carry no agency, so that nobody but staff learns of a link (docs/adr/0013).
 */
@ApplicationScoped
class JoiningMatter {
    private final Matters matters;
    private final JointMatters joint;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final Clock clock;

    JoiningMatter(Matters matters, JointMatters joint, Ledger ledger, CurrentCaller callers, Clock clock) {
        this.matters = matters;
        this.joint = joint;
        this.ledger = ledger;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    Page<JointMatterView.Line> list(PageRequest page) {
        staff(Permission.NOTICE_READ);
        var before = page.after().isPresent() ? page.key(0, UUID::fromString) : null;
        return Page.of(
                joint.page(before, page.fetch()),
                page,
                line -> JointMatterView.Line.of(line, mayWhole(line.childSafety())),
                line -> new Object[] {line.id()});
    }

    /** @throws Problem 404 */
    @Transactional
    JointMatterView read(UUID id) {
        staff(Permission.NOTICE_READ);
        record(NoticeEvent.MATTER_READ, id, null);
        return show(id);
    }

    /** @throws Problem 400 for what is no notice, 403 for a child-safety notice, 404 */
    @Transactional
    JointMatterView link(UUID id, UUID notice) {
        var caller = staff(Permission.NOTICE_HANDLE);
        var matter = matters.findByIdOptional(id).orElseThrow(Problem::notFound);
        var found = joint.notice(notice);
        if (found.isEmpty()) {
            throw Problem.invalid("noticeId", "matter.notice-unknown");
        }
        requireWhole(matter.id(), found.getFirst().childSafety());
        boolean own = joint.members(id).stream().anyMatch(m -> m.id().equals(notice) && !m.linked());
        if (!own && joint.link(id, notice, caller.person(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            record(NoticeEvent.MATTER_LINKED, id, notice);
        }
        return show(id);
    }

    /** @throws Problem 404 when the notice was not linked: an authority's own notice stays in its own matter */
    @Transactional
    void unlink(UUID id, UUID notice) {
        staff(Permission.NOTICE_HANDLE);
        var matter = matters.findByIdOptional(id).orElseThrow(Problem::notFound);
        requireWhole(matter.id(), false);
        if (!joint.unlink(id, notice)) {
            throw Problem.notFound();
        }
        record(NoticeEvent.MATTER_UNLINKED, id, notice);
    }

    private JointMatterView show(UUID id) {
        var matter = matters.findByIdOptional(id).orElseThrow(Problem::notFound);
        var members = joint.members(id);
        boolean whole = mayWhole(members.stream().anyMatch(JointMatters.Member::childSafety));
        return new JointMatterView(
                matter.id(),
                whole ? matter.title() : null,
                whole ? matter.agency() : null,
                members.stream()
                        .map(m -> JointMatterView.NoticeLine.of(m, whole))
                        .toList(),
                whole
                        ? joint.suggestions(id, mayWhole(true)).stream()
                                .map(JointMatterView.SuggestionView::of)
                                .toList()
                        : null);
    }

    private Caller staff(String permission) {
        var caller = callers.get();
        if (caller.kind() != Caller.Kind.STAFF) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        caller.require(permission);
        return caller;
    }

    private void requireWhole(UUID matter, boolean alsoChildSafety) {
        boolean childSafety =
                alsoChildSafety || joint.members(matter).stream().anyMatch(JointMatters.Member::childSafety);
        if (!mayWhole(childSafety)) {
            throw Problem.of(NoticeProblem.CHILD_SAFETY_RESTRICTED);
        }
    }

    private boolean mayWhole(boolean childSafety) {
        return !childSafety || callers.get().may(Permission.CHILD_SAFETY);
    }

    private void record(NoticeEvent event, UUID matter, UUID notice) {
        ledger.record(LedgerEvent.of(event, "matter", matter).fact("notice", notice));
    }
}
