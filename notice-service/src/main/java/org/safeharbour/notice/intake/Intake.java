package org.safeharbour.notice.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A letter as it was taken in.
 *
 * @param agency slug of the officer's agency, {@link org.safeharbour.notice.agency.Agency#NONE} for a letter filed by staff
 * @param childSafety whether it speaks of CSEAM
 * @param noticeId the notice it has become, or null
 */
record Intake(
        UUID id,
        String agency,
        LetterReading.State state,
        boolean childSafety,
        Instant receivedAt,
        LetterDraft draft,
        UUID noticeId,
        List<Original> documents) {

    /** An original that is kept, without its bytes. */
    record Original(UUID id, String name, String mediaType, String sha256, long bytes) {}

    Intake with(List<Original> originals) {
        return new Intake(id, agency, state, childSafety, receivedAt, draft, noticeId, originals);
    }
}
