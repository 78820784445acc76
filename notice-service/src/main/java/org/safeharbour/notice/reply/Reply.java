package org.safeharbour.notice.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeProblem;

/** A reply to a notice: drafted by one person and issued by another, never changed afterwards. */
@Entity
class Reply {
    @Id
    private UUID id;

    private String agency;
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private ReplyKind kind;

    @Enumerated(EnumType.STRING)
    private ReplyState state;

    private String draftedBy;
    private Instant draftedAt;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String decidedBy;

    private Instant decidedAt;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String note;

    private String documentSha256;
    private UUID ledgerEntryId;

    @Version
    private long version;

    /** For Hibernate. */
    protected Reply() {}

    Reply(String agency, UUID noticeId, ReplyKind kind, String person, Instant now) {
        this.id = Ids.next();
        this.agency = agency;
        this.noticeId = noticeId;
        this.kind = kind;
        this.state = ReplyState.AWAITING_APPROVAL;
        this.draftedBy = person;
        this.draftedAt = now;
    }

    /** @throws Problem 409 when it was decided, or when the decider drafted it */
    void requireDecidableBy(String person) {
        if (state != ReplyState.AWAITING_APPROVAL) {
            throw Problem.of(NoticeProblem.ALREADY_DECIDED, state.name());
        }
        if (person.equals(draftedBy)) {
            throw Problem.of(NoticeProblem.SAME_PERSON);
        }
    }

    void issue(String person, String sha256, UUID entry, Instant now) {
        requireDecidableBy(person);
        move(ReplyState.ISSUED, person, now);
        this.documentSha256 = sha256;
        this.ledgerEntryId = entry;
    }

    void reject(String person, String why, Instant now) {
        requireDecidableBy(person);
        move(ReplyState.REJECTED, person, now);
        this.note = why;
    }

    private void move(ReplyState next, String person, Instant now) {
        if (!state.successors().contains(next)) {
            throw Problem.of(NoticeProblem.ALREADY_DECIDED, state.name());
        }
        this.state = next;
        this.decidedBy = person;
        this.decidedAt = now;
    }

    UUID id() {
        return id;
    }

    String agency() {
        return agency;
    }

    UUID noticeId() {
        return noticeId;
    }

    ReplyKind kind() {
        return kind;
    }

    ReplyState state() {
        return state;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String documentSha256() {
        return documentSha256;
    }

    UUID ledgerEntryId() {
        return ledgerEntryId;
    }
}
