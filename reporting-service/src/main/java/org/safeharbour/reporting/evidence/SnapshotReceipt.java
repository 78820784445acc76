package org.safeharbour.reporting.evidence;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The answer for one action: with KEPT the evidence is sealed and durable. {@code reason} is a short code for FAILED.
 */
record SnapshotReceipt(
        String actionId, SnapshotStatus status, UUID evidenceId, String sha256, Instant takenAt, String reason) {

    static SnapshotReceipt of(EvidenceStore.Receipt receipt) {
        return new SnapshotReceipt(
                receipt.actionId(),
                receipt.status(),
                receipt.evidenceId(),
                receipt.sha256() == null ? null : HexFormat.of().formatHex(receipt.sha256()),
                receipt.at(),
                null);
    }

    static SnapshotReceipt failed(String actionId, String reason) {
        return new SnapshotReceipt(actionId, SnapshotStatus.FAILED, null, null, null, reason);
    }
}
