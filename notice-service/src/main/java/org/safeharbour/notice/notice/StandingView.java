package org.safeharbour.notice.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whether something may leave the house on a notice, for the service that would hand it out.
 *
 * @param verified true only when nothing at all stands against it
 * @param reason the first thing that does, or null
 * @param verifiedMethod how the officer was verified, or null
 * @param key the agency's pinned OpenPGP key, or null
 */
record StandingView(
        UUID noticeId,
        String agency,
        NoticeStatus status,
        boolean verified,
        StandingReason reason,
        Instant verifiedAt,
        VerificationRequest.Method verifiedMethod,
        List<String> legalBasis,
        Key key) {

    /** An armored OpenPGP public key. */
    record Key(String fingerprint, String armored, Instant pinnedAt) {}
}
