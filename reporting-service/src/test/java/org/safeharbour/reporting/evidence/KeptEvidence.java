package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.time.Ids;

/** Evidence and holds for tests of other packages. */
@ApplicationScoped
public class KeptEvidence {
    private final KeepingEvidence keeping;
    private final OpeningHold opening;
    private final CurrentCaller callers;

    KeptEvidence(KeepingEvidence keeping, OpeningHold opening, CurrentCaller callers) {
        this.keeping = keeping;
        this.opening = opening;
        this.callers = callers;
    }

    /** A snapshot of an account in a child-safety case, taken as takedown-service has it taken; its evidence id. */
    public UUID snapshot(UUID caseId, String handle) {
        var target = new Target(Target.Kind.ACCOUNT, handle);
        return callers.call(machine("takedown-service"), () -> keeping.keep(
                        List.of(new SnapshotOrder("a-" + Ids.next(), caseId, "ifso", true, target)))
                .getFirst()
                .evidenceId());
    }

    /** A child-safety hold of one account. */
    public UUID hold(UUID caseId, String handle, String reason) {
        var id = Ids.next();
        var purpose = new Hold.Purpose(caseId, "SH-2026-000778", 3, "ifso", true, reason);
        callers.call(
                machine("notice-service"),
                () -> opening.open(id, purpose, null, 1, List.of(new Target(Target.Kind.ACCOUNT, handle))));
        return id;
    }

    private static Caller machine(String name) {
        return new Caller(Caller.Kind.MACHINE, name, "service-account-" + name, null, Set.of(), null);
    }
}
