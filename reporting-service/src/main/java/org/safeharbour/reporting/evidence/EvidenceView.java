package org.safeharbour.reporting.evidence;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Evidence without its content. Without the permission for child-safety matters: number, case and time only. */
record EvidenceView(
        UUID id,
        UUID noticeId,
        Instant takenAt,
        boolean childSafety,
        Target target,
        String mediaType,
        Long bytes,
        String sha256,
        String md5,
        String actionId,
        List<UUID> holds) {

    static EvidenceView of(Evidence evidence, List<UUID> holds, boolean whole) {
        return whole
                ? new EvidenceView(
                        evidence.id(),
                        evidence.caseId(),
                        evidence.takenAt(),
                        evidence.childSafety(),
                        evidence.target(),
                        evidence.mediaType(),
                        evidence.bytes(),
                        HexFormat.of().formatHex(evidence.sha256()),
                        HexFormat.of().formatHex(evidence.md5()),
                        evidence.actionId(),
                        holds)
                : new EvidenceView(
                        evidence.id(),
                        evidence.caseId(),
                        evidence.takenAt(),
                        evidence.childSafety(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}
