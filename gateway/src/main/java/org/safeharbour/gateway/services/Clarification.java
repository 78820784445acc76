package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One question that names every defect of a notice, and its answer. */
public record Clarification(
        UUID id,
        String question,
        List<Notice.Defect> defects,
        OffsetDateTime askedAt,
        OffsetDateTime answeredAt,
        String answer,
        List<String> legalBasis,
        List<Document> documents) {
    public Clarification {
        defects = defects == null ? List.of() : List.copyOf(defects);
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** A paper of the answer, kept as it came. */
    public record Document(UUID id, String name, String sha256) {}

    /** Whether it waits for the officer. */
    public boolean isOpen() {
        return answeredAt == null;
    }
}
