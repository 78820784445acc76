package org.safeharbour.notice.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody called the officer back on a contact of the directory, never on one that the letter prints.
 *
 * @param at when
 * @param person member of staff who did
 * @param contact the directory's contact
 * @param note what was said, or null
 * @param contactDigest SHA-256 of the contact as it was then
 * @param keyFingerprint of the agency's key then, or null without one
 */
@Embeddable
public record Verification(
        @Column(name = "verified_at") Instant at,
        @Column(name = "verified_by") String person,
        @Column(name = "verification_contact") UUID contact,
        @Column(name = "verification_note") String note,
        @Column(name = "verification_digest") String contactDigest,
        @Column(name = "verification_key") String keyFingerprint) {}
