package org.safeharbour.notice.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.safeharbour.notice.notice.NoticeKind;
import org.safeharbour.notice.notice.NoticeRequest;
import org.safeharbour.notice.notice.Party;

/**
 * What a person corrects of a letter as it was read: the fields of {@link NoticeRequest}, each null or empty where the reading
 * stands. The outcome is checked as any notice is.
 */
record NoticeCorrections(
        NoticeKind kind,
        @Size(max = 40) String agency,
        UUID matterId,
        @Size(max = 200) String inReplyTo,
        @Size(max = 200) String reference,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> caseReferences,
        OffsetDateTime issuedAt,
        OffsetDateTime receivedAt,
        @Size(max = 100) String issuerRank,
        @Size(max = 20) List<@NotNull @Valid Party> parties,
        @Size(max = 50) List<@NotNull @Size(max = 60) String> legalBasis,
        OffsetDateTime statedDueAt,
        @Size(max = 40) String statedDueWithin,
        OffsetDateTime hearingAt,
        Boolean childSafety,
        @Size(max = 200) List<NoticeRequest.@NotNull @Valid DemandRequest> demands) {

    NoticeCorrections {
        caseReferences = caseReferences == null ? List.of() : caseReferences;
        parties = parties == null ? List.of() : parties;
        legalBasis = legalBasis == null ? List.of() : legalBasis;
        demands = demands == null ? List.of() : demands;
    }
}
