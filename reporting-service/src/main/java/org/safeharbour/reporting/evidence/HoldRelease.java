package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingEvent;
import org.safeharbour.reporting.change.FourEyesChange;
import org.safeharbour.reporting.change.Proposal;

/** The release of a hold, as a change that two people make. */
@ApplicationScoped
class HoldRelease implements FourEyesChange {
    private final Holds holds;
    private final HoldTargets targets;
    private final CustodyLog custody;
    private final Ledger ledger;
    private final CurrentCaller callers;

    HoldRelease(Holds holds, HoldTargets targets, CustodyLog custody, Ledger ledger, CurrentCaller callers) {
        this.holds = holds;
        this.targets = targets;
        this.custody = custody;
        this.ledger = ledger;
        this.callers = callers;
    }

    @Override
    public String kind() {
        return "RELEASE_HOLD";
    }

    @Override
    public String permission() {
        return Permission.HOLD_MANAGE;
    }

    @Override
    public String digest(Proposal proposal) {
        var hold = holds.lock(proposal.objectId()).orElseThrow(Problem::notFound);
        ChildSafety.require(callers.get(), hold.childSafety());
        return digest(hold, proposal.reason());
    }

    @Override
    public void carryOut(Proposal proposal, Instant at) {
        var hold = holds.lock(proposal.objectId()).orElseThrow(Problem::notFound);
        hold.release(at);
        targets.release(hold.id()).forEach(id -> custody.add(id, CustodyLog.Act.HOLD_RELEASED, null, at));
        record(hold, ReportingEvent.HOLD_RELEASED, proposal.id());
    }

    @Override
    public void drop(Proposal proposal, Instant at) {
        var hold = holds.lock(proposal.objectId()).orElseThrow(Problem::notFound);
        record(hold, ReportingEvent.HOLD_RELEASE_REJECTED, proposal.id());
    }

    void record(Hold hold, ReportingEvent event, UUID changeId) {
        ledger.record(LedgerEvent.of(event, "hold", hold.id())
                .agency(hold.agency())
                .childSafety(hold.childSafety())
                .fact("changeId", changeId));
    }

    static String digest(Hold hold, String reason) {
        var text = "RELEASE_HOLD\n" + hold.id() + "\n" + hold.caseId() + "\n" + hold.until() + "\n" + hold.state()
                + "\n" + reason;
        return "sha256:" + HexFormat.of().formatHex(Vault.digest("SHA-256", text.getBytes(StandardCharsets.UTF_8)));
    }
}
