package org.safeharbour.reporting.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingProblem;

/**
 * A legal hold: what it names is kept against deletion until its date and until two people release it. Beats erasure.
 */
@Entity
class Hold {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "notice_number")
    private String noticeNumber;

    private Integer demand;
    private String agency;

    @Column(name = "child_safety")
    private boolean childSafety;

    private String reason;
    private Instant until;

    @Enumerated(EnumType.STRING)
    private HoldState state;

    @Column(name = "target_total")
    private int targetTotal;

    private Instant deadline;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "released_at")
    private Instant releasedAt;

    @Version
    private int version;

    protected Hold() {}

    /** What a hold is for. {@code demand} is null for a hold of our own. */
    record Purpose(
            UUID caseId, String noticeNumber, Integer demand, String agency, boolean childSafety, String reason) {}

    static Hold open(
            UUID id, Purpose purpose, Instant until, int targetTotal, Instant deadline, String by, Instant at) {
        var hold = new Hold();
        hold.id = id;
        hold.caseId = purpose.caseId();
        hold.noticeNumber = purpose.noticeNumber();
        hold.demand = purpose.demand();
        hold.agency = purpose.agency();
        hold.childSafety = purpose.childSafety();
        hold.reason = purpose.reason();
        hold.until = until;
        hold.state = HoldState.OPEN;
        hold.targetTotal = targetTotal;
        hold.deadline = deadline;
        hold.createdBy = by;
        hold.createdAt = at;
        return hold;
    }

    /** @throws Problem 409 when it is released already */
    void release(Instant at) {
        requireOpen();
        state = HoldState.RELEASED;
        releasedAt = at;
    }

    /** @throws Problem 409 when it is released already */
    void requireOpen() {
        if (!state.successors().contains(HoldState.RELEASED)) {
            throw Problem.of(ReportingProblem.HOLD_RELEASED);
        }
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String noticeNumber() {
        return noticeNumber;
    }

    Integer demand() {
        return demand;
    }

    String agency() {
        return agency;
    }

    boolean childSafety() {
        return childSafety;
    }

    String reason() {
        return reason;
    }

    Instant until() {
        return until;
    }

    HoldState state() {
        return state;
    }

    int targetTotal() {
        return targetTotal;
    }

    Instant deadline() {
        return deadline;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant releasedAt() {
        return releasedAt;
    }
}
