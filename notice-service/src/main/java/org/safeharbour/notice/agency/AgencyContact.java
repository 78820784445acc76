package org.safeharbour.notice.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    /** For Hibernate. */
    protected AgencyContact() {}

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
