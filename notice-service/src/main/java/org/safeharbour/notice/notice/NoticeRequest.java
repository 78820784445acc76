package org.safeharbour.notice.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as filed (HTTP contract, "Notices"). Instants with offset, periods ISO-8601, legal bases by rule pack id. */
public record NoticeRequest(
        @NotNull NoticeKind kind,
        @Size(max = 40) String agency,
        UUID matterId,
        @Size(max = 200) String inReplyTo,
        @NotBlank @Size(max = 200) String reference,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> caseReferences,
        @NotNull OffsetDateTime issuedAt,
        OffsetDateTime receivedAt,
        @Size(max = 100) String issuerRank,
        @Size(max = 20) List<@NotNull @Valid Party> parties,
        @Size(max = 50) List<@NotNull @Pattern(regexp = LEGAL_BASIS) String> legalBasis,
        OffsetDateTime statedDueAt,
        @Size(max = 40) String statedDueWithin,
        OffsetDateTime hearingAt,
        Boolean childSafety,

        @NotEmpty(groups = OfItsOwn.class) @Schema(required = true, maxItems = 200, minItems = 1) @Size(max = 200)
        List<@NotNull @Valid DemandRequest> demands) {

    /** What a notice of its own needs beyond what a reminder does: that joins the notice whose demands it repeats. */
    interface OfItsOwn extends Default {}

    static final String LEGAL_BASIS = "[A-Za-z]{2,4}(-[A-Za-z0-9]+){1,8}";
    /** Targets of one notice. More than that comes by order, in batches. */
    static final int MAX_TARGETS = 100_000;

    public NoticeRequest {
        caseReferences = caseReferences == null ? List.of() : caseReferences;
        parties = parties == null ? List.of() : parties;
        legalBasis = legalBasis == null ? List.of() : legalBasis;
        demands = demands == null ? List.of() : demands;
    }

    /** One demand as filed; its position is its place in the list. {@code from} and {@code to}: ISO date or instant. */
    public record DemandRequest(
            @Size(max = 40) String number,
            @NotNull DemandType type,
            @NotBlank @Size(max = 20_000) String text,
            OffsetDateTime dueAt,
            @Size(max = 40) String dueWithin,
            @Size(max = MAX_TARGETS) List<@NotNull @Valid Target> targets,
            Boolean openEnded,
            @Size(max = 20) List<@NotNull DataCategory> dataCategories,
            @Size(max = 40) String from,
            @Size(max = 40) String to) {
        public DemandRequest {
            targets = targets == null ? List.of() : targets;
            dataCategories = dataCategories == null ? List.of() : dataCategories;
        }
    }
}
