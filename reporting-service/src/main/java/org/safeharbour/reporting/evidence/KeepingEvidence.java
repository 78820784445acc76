package org.safeharbour.reporting.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.time.DatabaseTime;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingEvent;

/**
 * Takes snapshots from the platform and seals them: read outside any transaction, then content, evidence, custody, receipt
 * and ledger entry of the whole batch in one. A repeat of an action gets the receipt of the first.
 */
@ApplicationScoped
class KeepingEvidence {
    private final PlatformReader platform;
    private final Vault vault;
    private final EvidenceStore store;
    private final CustodyLog custody;
    private final Ledger ledger;
    private final DatabaseTime time;

    KeepingEvidence(
            PlatformReader platform,
            Vault vault,
            EvidenceStore store,
            CustodyLog custody,
            Ledger ledger,
            DatabaseTime time) {
        this.platform = platform;
        this.vault = vault;
        this.store = store;
        this.custody = custody;
        this.ledger = ledger;
        this.time = time;
    }

    /** One receipt for each order, in their order; what the platform did not answer is FAILED and may be asked again. */
    List<SnapshotReceipt> keep(List<SnapshotOrder> orders) {
        var distinct = new LinkedHashMap<String, SnapshotOrder>();
        orders.forEach(order -> distinct.putIfAbsent(order.actionId(), order));
        var receipts = new HashMap<String, SnapshotReceipt>();
        QuarkusTransaction.requiringNew()
                .call(() -> store.receipts(distinct.keySet()))
                .forEach((action, receipt) -> receipts.put(action, SnapshotReceipt.of(receipt)));
        // In one order everywhere, so that two batches with the same actions wait for each other instead of
        // deadlocking.
        var missing = distinct.values().stream()
                .filter(order -> !receipts.containsKey(order.actionId()))
                .sorted(Comparator.comparing(SnapshotOrder::actionId))
                .toList();
        if (!missing.isEmpty()) {
            take(missing, receipts);
        }
        return orders.stream().map(order -> receipts.get(order.actionId())).toList();
    }

    private void take(List<SnapshotOrder> orders, Map<String, SnapshotReceipt> receipts) {
        Map<String, PlatformReader.Snapshot> snapshots;
        try {
            snapshots = platform.snapshots(orders.stream()
                    .map(order -> new PlatformReader.Wanted(order.actionId(), order.target()))
                    .toList());
        } catch (PlatformUnavailable e) {
            orders.forEach(
                    order -> receipts.put(order.actionId(), SnapshotReceipt.failed(order.actionId(), e.getMessage())));
            return;
        }
        var sealed = QuarkusTransaction.requiringNew().call(() -> sealAll(orders, snapshots));
        sealed.forEach(receipt -> receipts.put(receipt.actionId(), receipt));
    }

    private List<SnapshotReceipt> sealAll(List<SnapshotOrder> orders, Map<String, PlatformReader.Snapshot> snapshots) {
        var at = time.now().truncatedTo(ChronoUnit.MICROS);
        var receipts = new ArrayList<SnapshotReceipt>(orders.size());
        for (var order : orders) {
            receipts.add(seal(order, snapshots.get(order.actionId()), at));
        }
        CrashPoint.hit("evidence.before-commit");
        return receipts;
    }

    private SnapshotReceipt seal(SnapshotOrder order, PlatformReader.Snapshot snapshot, Instant at) {
        if (snapshot == null) {
            return SnapshotReceipt.failed(order.actionId(), "not-answered");
        }
        if (!snapshot.found()) {
            return receipt(order, SnapshotStatus.NOT_FOUND, null, at);
        }
        var content = snapshot.content();
        if (content.length > Vault.MAX_BYTES) {
            return SnapshotReceipt.failed(order.actionId(), "too-large");
        }
        var sha256 = Vault.digest("SHA-256", content);
        if (!HexFormat.of().formatHex(sha256).equalsIgnoreCase(snapshot.sha256())) {
            return SnapshotReceipt.failed(order.actionId(), "hash-mismatch");
        }
        var id = Ids.next();
        var receipt = receipt(order, SnapshotStatus.KEPT, id, at);
        if (!id.equals(receipt.evidenceId())) {
            return receipt;
        }
        store.add(new Evidence(
                id,
                order.caseId(),
                order.agency(),
                order.childSafety(),
                order.actionId(),
                order.target(),
                snapshot.mediaType(),
                content.length,
                sha256,
                // Beside SHA-256 only because receivers of reports ask for it; nothing here trusts it.
                Vault.digest("MD5", content),
                vault.keep(order.caseId(), content, sha256),
                at));
        custody.add(id, CustodyLog.Act.TAKEN, null, at);
        ledger.record(LedgerEvent.of(ReportingEvent.EVIDENCE_KEPT, "evidence", id)
                .agency(order.agency())
                .childSafety(order.childSafety())
                .fact("noticeId", order.caseId())
                .fact("contentSha256", HexFormat.of().formatHex(sha256))
                .sensitive("target", order.target().value()));
        return new SnapshotReceipt(
                order.actionId(), SnapshotStatus.KEPT, id, HexFormat.of().formatHex(sha256), at, null);
    }

    /** A new receipt, or the one that another transaction gave for the same action while the platform was asked. */
    private SnapshotReceipt receipt(SnapshotOrder order, SnapshotStatus status, UUID evidenceId, Instant at) {
        if (store.addReceipt(order.actionId(), status, evidenceId, at)) {
            return new SnapshotReceipt(order.actionId(), status, evidenceId, null, at, null);
        }
        return SnapshotReceipt.of(store.receipts(List.of(order.actionId())).get(order.actionId()));
    }
}
