package org.safeharbour.notice.reply;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** A reply; {@code documentSha256} (hex) and {@code ledgerEntryId} are null until it is issued. Instants in the authority's zone. */
record ReplyView(
        UUID id,
        UUID noticeId,
        ReplyKind kind,
        ReplyState state,
        OffsetDateTime draftedAt,
        OffsetDateTime decidedAt,
        String documentSha256,
        UUID ledgerEntryId) {

    static ReplyView of(Reply reply, ZoneId zone) {
        return new ReplyView(
                reply.id(),
                reply.noticeId(),
                reply.kind(),
                reply.state(),
                at(reply.draftedAt(), zone),
                at(reply.decidedAt(), zone),
                reply.documentSha256(),
                reply.ledgerEntryId());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
