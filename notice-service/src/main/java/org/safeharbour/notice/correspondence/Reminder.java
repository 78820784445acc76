package org.safeharbour.notice.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.ReminderView;

/** That an authority reminded of its notice, and by when it wants the answer now. Never changed. */
@Entity
@Table(name = "notice_reminder")
class Reminder {
    @Id
    private UUID id;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String agency;

    private UUID noticeId;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private UUID intakeId;

    private String reference;
    private Instant receivedAt;
    private Instant newDueAt;
    private String text;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String recordedBy;

    /** For Hibernate. */
    protected Reminder() {}

    Reminder(Notice notice, Source source, Instant receivedAt, Instant newDueAt, String text, String person) {
        this.id = Ids.next();
        this.agency = notice.agency();
        this.noticeId = notice.id();
        this.intakeId = source.intakeId();
        this.reference = source.reference();
        this.receivedAt = receivedAt;
        this.newDueAt = newDueAt;
        this.text = text;
        this.recordedBy = person;
    }

    /** The letter that it came by; both null when it was recorded by hand. */
    record Source(UUID intakeId, String reference) {
        static final Source BY_HAND = new Source(null, null);
    }

    UUID id() {
        return id;
    }

    UUID noticeId() {
        return noticeId;
    }

    ReminderView view(Notice notice) {
        var letter = notice.letter();
        return new ReminderView(id, reference, letter.local(receivedAt), letter.local(newDueAt), text);
    }
}
