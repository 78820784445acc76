package org.safeharbour.gateway.services;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;

/** A notice as its service shows it; only what the pages use. */
public record Notice(
        UUID id,
        String number,
        String status,
        String stay,
        String kind,
        String agency,
        Matter matter,
        String reference,
        List<String> caseReferences,
        OffsetDateTime issuedAt,
        OffsetDateTime receivedAt,
        String issuerRank,
        List<String> legalBasis,
        Boolean childSafety,
        List<String> warnings,
        List<Defect> defects,
        Verification verification,
        Ending ending,
        List<Demand> demands,
        List<StatutoryClock> clocks,
        Latency latency,
        List<Clarification> clarifications,
        List<Reminder> reminders,
        List<Extension> extensions,
        List<Hearing> hearings) {

    public Notice {
        caseReferences = orNone(caseReferences);
        legalBasis = orNone(legalBasis);
        warnings = orNone(warnings);
        defects = orNone(defects);
        demands = orNone(demands);
        clocks = orNone(clocks);
        clarifications = orNone(clarifications);
        reminders = orNone(reminders);
        extensions = orNone(extensions);
        hearings = orNone(hearings);
    }

    /** The matter that it belongs to. */
    public record Matter(UUID id, String title) {}

    /** What is lacking; {@code demand} is null when it concerns the whole notice. */
    public record Defect(String code, Integer demand, String text) {
        /** A defect of which only the code is told. */
        public static Defect valueOf(String code) {
            return new Defect(code, null, null);
        }
    }

    /** That the officer was called back. */
    public record Verification(OffsetDateTime at, UUID contactId) {}

    /** Why it was rejected or withdrawn. */
    public record Ending(String reason, String text) {}

    /** Times from receipt; null while it has not happened. */
    public record Latency(Duration acknowledgedAfter, Duration firstActionAfter, Duration repliedAfter) {}

    /** Whether the reader gets number, clocks and state only. */
    public boolean isOutline() {
        return kind == null;
    }

    /** Whether work may still be accepted or answered. */
    public boolean isOpen() {
        return List.of("RECEIVED", "ACKNOWLEDGED", "ACCEPTED", "PARTIALLY_REPLIED")
                .contains(status);
    }

    /** Whether receipt has not been confirmed yet. */
    public boolean isNew() {
        return "RECEIVED".equals(status);
    }

    /** @throws Problem 404 when there is no demand at the position */
    public Demand demand(int position) {
        return demands.stream()
                .filter(demand -> demand.position() == position)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Demands that nobody has accepted or answered. */
    public List<Demand> openDemands() {
        return demands.stream().filter(demand -> "OPEN".equals(demand.state())).toList();
    }

    /** Demands that still need an answer. */
    public List<Demand> unanswered() {
        return demands.stream().filter(demand -> demand.outcome() == null).toList();
    }

    /** Questions and requests that wait for the officer. */
    public boolean isWaitingForOfficer() {
        return openClarification() != null || !openExtensions().isEmpty();
    }

    /** The question that waits for an answer, or null. */
    public Clarification openClarification() {
        return clarifications.stream().filter(Clarification::isOpen).findFirst().orElse(null);
    }

    /** More time that was asked for and not decided on. */
    public List<Extension> openExtensions() {
        return extensions.stream().filter(Extension::isOpen).toList();
    }

    /** Whether anything was written to and fro beside the letter itself. */
    public boolean isDiscussed() {
        return !(clarifications.isEmpty() && reminders.isEmpty() && extensions.isEmpty() && hearings.isEmpty());
    }

    /** Whether the officer was verified once, and contact or key have changed since. */
    public boolean isVerificationLapsed() {
        return warnings.contains("VERIFICATION_LAPSED");
    }

    /** Demands without a list of what they are about, that still need an answer. */
    public List<Demand> openEnded() {
        return unanswered().stream()
                .filter(demand -> Boolean.TRUE.equals(demand.openEnded()))
                .toList();
    }

    /** Offset of the zone in which the authority reckons, for example +05:30. */
    public String offset() {
        return receivedAt == null ? "Z" : receivedAt.getOffset().getId();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
