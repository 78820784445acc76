package org.safeharbour.notice.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.notice.ExtensionView;
import org.safeharbour.notice.notice.Notice;

/** More time: the platform asks, the officer of the authority decides, once. */
@Entity
@Table(name = "notice_extension")
class Extension {
    @Id
    private UUID id;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String agency;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private Instant until;
    private String reason;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String askedBy;

    private Instant askedAt;
    private Instant grantedUntil;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String decidedBy;

    private Instant decidedAt;

    /** For Hibernate. */
    protected Extension() {}

    Extension(Notice notice, Instant until, String reason, String person, Instant now) {
        this.id = Ids.next();
        this.agency = notice.agency();
        this.noticeId = notice.id();
        this.state = ExtensionState.ASKED;
        this.until = until;
        this.reason = reason;
        this.askedBy = person;
        this.askedAt = now;
    }

    /** @throws Problem 409 when it has been decided */
    void requireOpen() {
        if (state != ExtensionState.ASKED) {
            throw Problem.of(NoticeProblem.EXTENSION_DECIDED, state.name());
        }
    }

    void grant(Instant granted, String person, Instant now) {
        move(ExtensionState.GRANTED, person, now);
        this.grantedUntil = granted;
    }

    void refuse(String person, Instant now) {
        move(ExtensionState.REFUSED, person, now);
    }

    private void move(ExtensionState next, String person, Instant now) {
        if (!state.successors().contains(next)) {
            throw Problem.of(NoticeProblem.EXTENSION_DECIDED, state.name());
        }
        this.state = next;
        this.decidedBy = person;
        this.decidedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant until() {
        return until;
    }

    String reason() {
        return reason;
    }

    ExtensionView view(Notice notice) {
        var letter = notice.letter();
        return new ExtensionView(
                id,
                letter.local(until),
                reason,
                state.name(),
                letter.local(askedAt),
                letter.local(grantedUntil),
                letter.local(decidedAt));
    }
}
