package org.safeharbour.notice.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** A way to reach an agency that was confirmed independently of any letter. */
@Entity
@Table(name = "agency_contact")
public class AgencyContact {
    @Id
    private UUID id;

    private String channel;
    private String value;
    private Instant verifiedUntil;
    private Instant changedAt;
    private Instant removedAt;

    /** For Hibernate. */
    protected AgencyContact() {}

    AgencyContact(AgencyContent.Contact content, Instant now) {
        this.id = content.id();
        this.channel = content.channel();
        this.value = content.value();
        this.verifiedUntil = content.verifiedUntil();
        this.changedAt = now;
    }

    /** Another channel or value is as new as a new contact; a renewed confirmation of the same value is not. */
    void change(AgencyContent.Contact content, Instant now) {
        if (!channel.equals(content.channel()) || !value.equals(content.value())) {
            channel = content.channel();
            value = content.value();
            changedAt = now;
        }
        verifiedUntil = content.verifiedUntil();
    }

    void remove(Instant now) {
        removedAt = now;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /** Whether it has stood in the directory, as it is, for the cool-down. */
    public boolean isSettledAt(Instant now, Duration coolDown) {
        return changedAt == null || !now.isBefore(changedAt.plus(coolDown));
    }

    /** SHA-256 over channel and value, hex: tells whether the contact is still the one that somebody called. */
    public String digest() {
        try {
            var text = channel + "\n" + value;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whether somebody confirmed it recently enough to be called back on. */
    public boolean usableAt(Instant instant) {
        return instant.isBefore(verifiedUntil);
    }

    String channel() {
        return channel;
    }

    String value() {
        return value;
    }

    Instant verifiedUntil() {
        return verifiedUntil;
    }
}
