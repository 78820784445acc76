package org.safeharbour.reporting.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingProblem;

/**
 * A mandatory report about orders. Who prepared it froze what it says; another person approves exactly that, and only then is
 * it a report.
 */
@Entity
@Table(name = "incident_report")
class IncidentReport {
    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    @Enumerated(EnumType.STRING)
    private Destination destination;

    @Column(name = "order_ids")
    private List<UUID> orderIds;

    @Column(name = "notice_number")
    private String noticeNumber;

    private String agency;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "prepared_at")
    private Instant preparedAt;

    @Column(name = "content_id")
    private UUID contentId;

    private String digest;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String note;

    @Column(name = "ledger_entry")
    private UUID ledgerEntry;

    private String proof;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "handed_over_at")
    private Instant handedOverAt;

    /** For Hibernate. */
    protected IncidentReport() {}

    /** A report that is due; nobody has prepared it. */
    static IncidentReport due(
            UUID id, Destination destination, ReportedOrders.EndedOrder order, Instant dueAt, Instant now) {
        var report = new IncidentReport();
        report.id = id;
        report.state = IncidentState.DRAFT;
        report.destination = destination;
        report.orderIds = List.of(order.id());
        report.noticeNumber = order.noticeNumber();
        report.agency = order.agency();
        report.dueAt = dueAt;
        report.openedAt = now;
        return report;
    }

    /** What a report says, frozen under a digest. */
    record Content(Destination destination, List<UUID> orderIds, UUID contentId, String digest) {}

    /** Freezes what the report says. @throws Problem 409 unless it is a draft */
    void prepare(Content content, String person, Instant now) {
        become(IncidentState.OPEN);
        destination = content.destination();
        orderIds = List.copyOf(content.orderIds());
        contentId = content.contentId();
        digest = content.digest();
        preparedBy = person;
        preparedAt = now;
        decidedBy = null;
        decidedAt = null;
        note = null;
    }

    /** @throws Problem 409 already-decided, same-person or digest-changed */
    void finish(String person, String seen, String why, Instant now) {
        requireDecidable(person, seen);
        become(IncidentState.FINISHED);
        decided(person, why, now);
    }

    /** Another person disagrees: it must be prepared again. @throws Problem as {@link #finish} */
    void sendBack(String person, String seen, String why, Instant now) {
        requireDecidable(person, seen);
        become(IncidentState.DRAFT);
        decided(person, why, now);
        contentId = null;
        digest = null;
    }

    /** The entry that says it is finished. */
    void recordedAs(UUID entry) {
        ledgerEntry = entry;
    }

    /** Keeps the first proof that was given, so that the dossier is the same for whoever takes it. */
    void proveWith(String text) {
        if (proof == null) {
            proof = text;
        }
    }

    /** It was handed over. @throws Problem 409 unless it is finished and was not filed before */
    void file(String number, Instant at) {
        if (state != IncidentState.FINISHED || receiptNumber != null) {
            throw Problem.of(ReportingProblem.REPORT_STATE, receiptNumber == null ? state : "FILED");
        }
        receiptNumber = number;
        handedOverAt = at;
    }

    /** Withdraws what somebody else prepared. @throws Problem 409 for that person, a draft, and what was filed or withdrawn */
    void retract(String person, String why, Instant now) {
        if (state == IncidentState.DRAFT) {
            // That a report is due is no decision of one person.
            throw Problem.of(ReportingProblem.REPORT_STATE, state);
        }
        if (person.equals(preparedBy)) {
            throw Problem.of(ReportingProblem.SAME_PERSON);
        }
        requireUnfiled();
        become(IncidentState.RETRACTED);
        decided(person, why, now);
    }

    /** Its orders went into another report. */
    void mergedInto(UUID other, Instant now) {
        become(IncidentState.RETRACTED);
        note = other.toString();
        decidedAt = now;
    }

    private void requireUnfiled() {
        if (receiptNumber != null) {
            throw Problem.of(ReportingProblem.REPORT_STATE, "FILED");
        }
    }

    private void requireDecidable(String person, String seen) {
        if (state != IncidentState.OPEN) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
        if (person.equals(preparedBy)) {
            throw Problem.of(ReportingProblem.SAME_PERSON);
        }
        if (!digest.equals(seen)) {
            throw Problem.of(ReportingProblem.DIGEST_CHANGED).with("digest", digest);
        }
    }

    private void decided(String person, String why, Instant now) {
        decidedBy = person;
        decidedAt = now;
        note = why;
    }

    private void become(IncidentState next) {
        if (!state.successors().contains(next)) {
            throw Problem.of(ReportingProblem.REPORT_STATE, state);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    IncidentState state() {
        return state;
    }

    Destination destination() {
        return destination;
    }

    List<UUID> orderIds() {
        return List.copyOf(orderIds);
    }

    String noticeNumber() {
        return noticeNumber;
    }

    String agency() {
        return agency;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    String preparedBy() {
        return preparedBy;
    }

    Instant preparedAt() {
        return preparedAt;
    }

    UUID contentId() {
        return contentId;
    }

    String digest() {
        return digest;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String note() {
        return note;
    }

    UUID ledgerEntry() {
        return ledgerEntry;
    }

    String proof() {
        return proof;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    Instant handedOverAt() {
        return handedOverAt;
    }
}
