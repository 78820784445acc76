package org.safeharbour.notice.correspondence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.notice.HearingView;
import org.safeharbour.notice.notice.Notice;

/** A hearing or appearance, known by its notice and moment; what is recorded of it is laid over what was scheduled. */
@Entity
@Table(name = "notice_hearing")
class Hearing {
    @Id
    private UUID id;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String agency;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private UUID noticeId;

    private Instant at;
    private String mode;
    private String place;
    private String attendee;
    private String outcome;

    /** For Hibernate. */
    protected Hearing() {}

    Hearing(Notice notice, Instant at) {
        this.id = Ids.next();
        this.agency = notice.agency();
        this.noticeId = notice.id();
        this.at = at;
    }

    /** Lays the values that are given over those that are known. */
    void record(HearingRequest request) {
        this.mode = given(request.mode(), mode);
        this.place = given(request.place(), place);
        this.attendee = given(request.attendee(), attendee);
        this.outcome = given(request.outcome(), outcome);
    }

    /** Whether somebody attended and it is known what came of it. */
    boolean isHeld() {
        return attendee != null && outcome != null;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    HearingView view(Notice notice) {
        return new HearingView(id, notice.letter().local(at), mode, place, attendee, outcome);
    }

    private static String given(String wanted, String known) {
        return wanted == null ? known : wanted;
    }
}
