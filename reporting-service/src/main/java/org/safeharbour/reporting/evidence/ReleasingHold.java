package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.ReportingProblem;

/** Releases a hold with four eyes: one person proposes, another approves exactly what was proposed, within 24 hours. */
@ApplicationScoped
class ReleasingHold {
    private static final Duration VALID = Duration.ofHours(24);

    private final Holds holds;
    private final HoldTargets targets;
    private final ProposedChanges changes;
    private final CustodyLog custody;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final Clock clock;

    ReleasingHold(
            Holds holds,
            HoldTargets targets,
            ProposedChanges changes,
            CustodyLog custody,
            Ledger ledger,
            CurrentCaller callers,
            Clock clock) {
        this.holds = holds;
        this.targets = targets;
        this.changes = changes;
        this.custody = custody;
        this.ledger = ledger;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 404, 409 when it is released or a proposal waits */
    @Transactional
    ProposedChanges.Change propose(UUID holdId, String reason) {
        var hold = holds.lock(holdId).orElseThrow(Problem::notFound);
        hold.requireOpen();
        var change = new ProposedChanges.Change(
                Ids.next(),
                holdId,
                digest(hold, reason),
                reason,
                callers.get().person(),
                clock.instant(),
                ProposedChanges.State.PROPOSED);
        if (!changes.propose(change)) {
            throw Problem.of(ReportingProblem.CHANGE_PENDING);
        }
        record(hold, ReportingEvent.HOLD_RELEASE_PROPOSED, change.id());
        return change;
    }

    /** @throws Problem 404, 409 for the same person, another digest, an old proposal or a repeated decision */
    @Transactional
    ProposedChanges.State decide(UUID changeId, boolean approve, String digest, String note) {
        var change = changes.lock(changeId).orElseThrow(Problem::notFound);
        var person = callers.get().person();
        if (change.state() != ProposedChanges.State.PROPOSED) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
        if (change.proposedBy().equals(person)) {
            throw Problem.of(ReportingProblem.SAME_PERSON);
        }
        var hold = holds.lock(change.objectId()).orElseThrow(Problem::notFound);
        var now = clock.instant();
        if (!change.digest().equals(digest)
                || !digest(hold, change.reason()).equals(digest)
                || change.proposedAt().plus(VALID).isBefore(now)) {
            throw Problem.of(ReportingProblem.DIGEST_CHANGED);
        }
        var state = approve ? ProposedChanges.State.APPROVED : ProposedChanges.State.REJECTED;
        changes.decide(changeId, state, person, now, note);
        if (approve) {
            hold.release(now);
            targets.release(hold.id()).forEach(id -> custody.add(id, CustodyLog.Act.HOLD_RELEASED, null, now));
        }
        record(hold, approve ? ReportingEvent.HOLD_RELEASED : ReportingEvent.HOLD_RELEASE_REJECTED, changeId);
        return state;
    }

    private void record(Hold hold, ReportingEvent event, UUID changeId) {
        ledger.record(LedgerEvent.of(event, "hold", hold.id())
                .agency(hold.agency())
                .childSafety(hold.childSafety())
                .fact("changeId", changeId));
    }

    private static String digest(Hold hold, String reason) {
        var text = "RELEASE_HOLD\n" + hold.id() + "\n" + hold.caseId() + "\n" + hold.until() + "\n" + hold.state()
                + "\n" + reason;
        return "sha256:" + HexFormat.of().formatHex(Vault.digest("SHA-256", text.getBytes(StandardCharsets.UTF_8)));
    }
}
