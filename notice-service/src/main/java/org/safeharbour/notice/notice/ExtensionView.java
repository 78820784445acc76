package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;
import java.util.UUID;

/** More time that was asked for: {@code state} is ASKED, GRANTED or REFUSED; {@code grantedUntil} may differ from what was asked. */
public record ExtensionView(
        UUID id,
        OffsetDateTime until,
        String reason,
        String state,
        OffsetDateTime askedAt,
        OffsetDateTime grantedUntil,
        OffsetDateTime decidedAt) {}
