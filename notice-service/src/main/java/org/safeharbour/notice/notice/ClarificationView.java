package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A question about what a notice lacks, and its answer.
 *
 * @param question the whole text that the officer reads; it names every defect
 * @param defects what the notice lacked when the question was asked
 * @param answeredAt null while it is open, as is {@code answer}
 * @param legalBasis provisions that the answer named
 * @param documents what came with the answer
 */
public record ClarificationView(
        UUID id,
        String question,
        List<NoticeView.DefectView> defects,
        OffsetDateTime askedAt,
        OffsetDateTime answeredAt,
        String answer,
        List<String> legalBasis,
        List<Document> documents) {
    /** A document that is kept as it came. */
    public record Document(UUID id, String name, String mediaType, String sha256, long bytes) {}
}
