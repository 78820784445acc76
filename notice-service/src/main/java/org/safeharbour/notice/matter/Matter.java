package org.safeharbour.notice.matter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What several notices of one authority are about. Each authority has matters of its own, so that neither titles nor counts tell
 * one of another.
 */
@Entity
class Matter {
    @Id
    private UUID id;

    private String agency;
    private String title;
    private List<String> caseReferences;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private Instant createdAt;

    /** For Hibernate. */
    protected Matter() {}

    Matter(UUID id, String agency, String title, List<String> caseReferences, Instant createdAt) {
        this.id = id;
        this.agency = agency;
        this.title = title;
        this.caseReferences = List.copyOf(caseReferences);
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String agency() {
        return agency;
    }

    String title() {
        return title;
    }

    List<String> caseReferences() {
        return List.copyOf(caseReferences);
    }
}
