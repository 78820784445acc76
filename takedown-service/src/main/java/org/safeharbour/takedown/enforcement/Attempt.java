package org.safeharbour.takedown.enforcement;

import java.util.UUID;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.takedown.order.Outcome;

/** One try on one target: what is known so far, and the verdict once there is one. */
final class Attempt {
    private static final int MAX_REASON = 500;

    private final ClaimedTarget claimed;
    private UUID evidenceId;
    private String evidenceSha256;
    private boolean acted;
    private boolean foundApplied;
    private Verdict verdict;
    private boolean lost;

    Attempt(ClaimedTarget claimed) {
        this.claimed = claimed;
        this.evidenceId = claimed.evidenceId();
        this.evidenceSha256 = claimed.evidenceSha256();
        this.acted = claimed.acted();
    }

    ClaimedTarget claimed() {
        return claimed;
    }

    boolean isOpen() {
        return verdict == null && !lost;
    }

    /** Another worker owns the target by now: nothing more is done or marked here. */
    void lost() {
        lost = true;
    }

    boolean hasReceipt() {
        return evidenceId != null;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    String evidenceSha256() {
        return evidenceSha256;
    }

    /** Whether the platform may have acted, in this try or an earlier one. */
    boolean mayHaveActed() {
        return acted;
    }

    Verdict verdict() {
        return verdict;
    }

    /** The snapshot is kept; only now may the platform be asked to act. */
    void receipt(UUID evidence, String sha256) {
        evidenceId = evidence;
        evidenceSha256 = sha256;
    }

    /** The receipt is durable and the platform is about to be asked. */
    void asking() {
        if (!hasReceipt()) {
            throw new IllegalStateException("no action without a receipt");
        }
        acted = true;
    }

    /** The platform said that somebody else had done it before. */
    void foundApplied() {
        foundApplied = true;
    }

    boolean wasFoundApplied() {
        return foundApplied;
    }

    void end(Outcome outcome, String reason) {
        verdict = new Verdict.End(outcome, cut(reason));
    }

    /** The call failed: this target waits with the others that were in it, or apart from them where it may be the cause. */
    void failed(ConnectorFailure failure, int suspicion) {
        if (failure.kind() == ConnectorFailure.Kind.UNREACHED) {
            unreached();
        } else {
            suspect(Messages.text(failure.kind().messageKey()), suspicion);
        }
    }

    /** Nobody was there to be asked: no fault of this target. */
    void unreached() {
        var reason = Messages.text(ConnectorFailure.Kind.UNREACHED.messageKey());
        verdict = new Verdict.Again(waiting(), reason, Verdict.Cause.UNREACHED, 0);
    }

    /** The peer failed on everything that was asked together, perhaps because of this target. */
    void suspect(String reason, int suspicion) {
        verdict = new Verdict.Again(waiting(), cut(reason), Verdict.Cause.SUSPECT, suspicion);
    }

    /** The peer's answer about this target cannot be used. */
    void unanswered(String reason) {
        verdict = new Verdict.Again(waiting(), cut(reason), Verdict.Cause.TARGET, 0);
    }

    /** The platform said that it acted; its state says otherwise. */
    void unconfirmed(String reason) {
        verdict = new Verdict.Again(Outcome.UNCONFIRMED, reason, Verdict.Cause.TARGET, 0);
    }

    private Outcome waiting() {
        return hasReceipt() ? Outcome.SNAPSHOT_TAKEN : Outcome.PENDING;
    }

    private static String cut(String reason) {
        return reason == null || reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }
}
