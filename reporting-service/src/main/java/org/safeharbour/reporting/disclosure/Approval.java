package org.safeharbour.reporting.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.time.Ids;

/** One person's word on exactly what the digest names. It ends by itself, or when the disclosure is edited. */
@Entity(name = "DisclosureApproval")
@Table(name = "disclosure_approval")
class Approval {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Decision decision;

    @Column(nullable = false, updatable = false)
    private String digest;

    @Column(updatable = false)
    private String note;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "voided_at")
    private Instant voidedAt;

    /** For Hibernate. */
    protected Approval() {}

    Approval(String person, Decision decision, String digest, String note, Instant now, Duration validFor) {
        this.id = Ids.next();
        this.person = person;
        this.decision = decision;
        this.digest = digest;
        this.note = note;
        this.givenAt = now;
        this.expiresAt = now.plus(validFor);
    }

    void voidAt(Instant now) {
        if (voidedAt == null) {
            voidedAt = now;
        }
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    /** Whether it counts: an approval of this very digest that was neither voided nor has expired. */
    boolean countsFor(String presentDigest, Instant now) {
        return decision == Decision.APPROVE && voidedAt == null && digest.equals(presentDigest) && !isExpired(now);
    }

    boolean isBy(String someone) {
        return person.equals(someone);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    String person() {
        return person;
    }

    Decision decision() {
        return decision;
    }

    String digest() {
        return digest;
    }

    String note() {
        return note;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
