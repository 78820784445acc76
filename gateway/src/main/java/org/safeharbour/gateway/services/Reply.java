package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A reply; the hash (SHA-256, hex) and the entry are null until it is issued. */
public record Reply(
        UUID id,
        UUID noticeId,
        String kind,
        String state,
        OffsetDateTime draftedAt,
        OffsetDateTime decidedAt,
        String documentSha256,
        UUID ledgerEntryId) {
    /** Whether it has left the house. */
    public boolean isIssued() {
        return "ISSUED".equals(state);
    }

    /** Whether somebody must decide. */
    public boolean isWaiting() {
        return "AWAITING_APPROVAL".equals(state);
    }
}
