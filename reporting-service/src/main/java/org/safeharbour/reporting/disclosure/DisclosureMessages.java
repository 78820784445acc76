package org.safeharbour.reporting.disclosure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.reporting.evidence.Target;

/** Bodies of the messages about disclosures, in and out. */
final class DisclosureMessages {
    static final String OPEN = "disclosure.open";
    static final String TARGETS = "disclosure.targets";
    static final String DECIDED = "disclosure.decided";
    static final String SETTLED = "targets.settled";
    static final String SOURCE = "DISCLOSURE";
    static final int PART = 500;
    private static final int MOST_TARGETS = 100_000;

    private DisclosureMessages() {}

    /** A demand for data; further targets come in parts. */
    record DisclosureOpen(
            @NotNull UUID disclosureId,
            @NotNull UUID noticeId,
            @NotBlank @Size(max = 64) String noticeNumber,
            @Size(max = 500) String reference,
            @Size(max = 100) List<@NotBlank @Size(max = 500) String> caseReferences,
            @NotNull @Min(1) Integer demand,
            @Size(max = 64) String demandNumber,
            @NotBlank @Size(max = 64) String agency,
            boolean childSafety,
            @Size(max = 100) List<@NotBlank @Size(max = 100) String> legalBasis,
            @Size(max = 200) String issuerRank,
            @Size(max = 20_000) String text,
            @NotNull @Size(max = 50) List<@NotNull DataCategory> categories,
            @Size(max = 64) String from,
            @Size(max = 64) String to,
            Instant dueAt,
            @Min(1) @Max(MOST_TARGETS) int targetTotal,
            @NotEmpty @Size(max = PART) List<@NotNull @Valid Target> targets) {
        /** Without the demand's words and targets. */
        @Override
        public String toString() {
            return "DisclosureOpen[" + disclosureId + "]";
        }
    }

    /** A further part of a disclosure's targets, the first of them at place {@code from}. */
    record MoreTargets(
            @NotNull UUID disclosureId,
            @NotNull UUID noticeId,
            @Min(0) int from,
            @NotNull @Size(max = PART) List<@NotNull @Valid Target> targets) {}

    /** Where the disclosure stands for the authority. */
    record Decided(
            UUID disclosureId,
            UUID noticeId,
            int demand,
            DisclosureState status,
            Instant at,
            List<DataCategory> released,
            List<RefusalView> refused,
            String packageSha256) {}

    /** Final outcomes of a part of the targets. */
    record Settled(
            UUID noticeId,
            int demand,
            UUID sourceId,
            String source,
            int total,
            int settled,
            boolean finished,
            List<Outcome> outcomes) {}

    /** One target's outcome. */
    record Outcome(Target.Kind kind, String value, TargetOutcome outcome, Instant at, String reason, UUID evidenceId) {}
}
