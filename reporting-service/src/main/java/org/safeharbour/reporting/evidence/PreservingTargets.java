package org.safeharbour.reporting.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.work.Work;

/**
 * Keeps the targets of holds: claims due ones, uses evidence that the case already has or takes a snapshot, and settles
 * each hold's batch in one transaction. Safe to run in any number of replicas and to kill anywhere.
 */
@ApplicationScoped
class PreservingTargets implements Work {
    private static final int BATCH = 100;

    private final HoldTargets targets;
    private final Holds holds;
    private final EvidenceStore store;
    private final KeepingEvidence keeping;
    private final SettlingHold settling;

    PreservingTargets(
            HoldTargets targets, Holds holds, EvidenceStore store, KeepingEvidence keeping, SettlingHold settling) {
        this.targets = targets;
        this.holds = holds;
        this.store = store;
        this.keeping = keeping;
        this.settling = settling;
    }

    @Override
    public boolean runOnce() {
        var claimed = QuarkusTransaction.requiringNew().call(() -> targets.claim(BATCH));
        claimed.stream()
                .collect(Collectors.groupingBy(HoldTargets.Claimed::holdId, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::preserve);
        return !claimed.isEmpty();
    }

    private void preserve(UUID holdId, List<HoldTargets.Claimed> batch) {
        var hold = QuarkusTransaction.requiringNew().call(() -> holds.findById(holdId));
        var results = new LinkedHashMap<HoldTargets.Claimed, SettlingHold.Result>();
        var known = QuarkusTransaction.requiringNew().call(() -> existing(hold, batch));
        known.forEach((claimed, evidence) -> results.put(claimed, SettlingHold.Result.reused(evidence.id())));
        var open = batch.stream().filter(claimed -> !known.containsKey(claimed)).toList();
        var receipts = keeping.keep(open.stream()
                .map(claimed -> new SnapshotOrder(
                        "hold-" + claimed.id(), hold.caseId(), hold.agency(), hold.childSafety(), claimed.target()))
                .toList());
        for (int i = 0; i < open.size(); i++) {
            results.put(open.get(i), SettlingHold.Result.of(receipts.get(i)));
        }
        CrashPoint.hit("hold.after-snapshot-before-settle");
        settling.settle(holdId, results);
    }

    private Map<HoldTargets.Claimed, Evidence> existing(Hold hold, List<HoldTargets.Claimed> batch) {
        var known = new LinkedHashMap<HoldTargets.Claimed, Evidence>();
        for (var claimed : batch) {
            store.newestOf(hold.caseId(), claimed.target()).ifPresent(evidence -> known.put(claimed, evidence));
        }
        return known;
    }
}
