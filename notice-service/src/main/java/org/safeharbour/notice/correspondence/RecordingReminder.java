package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.ClockMoves;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;
import org.safeharbour.notice.notice.Periods;
import org.safeharbour.notice.notice.ReminderView;
import org.safeharbour.notice.notice.RemindingClocks;

/** Records a reminder that came by portal, call or paper: it may shorten what the authority stated, never lengthen it. */
@ApplicationScoped
class RecordingReminder {
    private final NoticeAccess access;
    private final Reminders reminders;
    private final RemindingClocks clocks;
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    RecordingReminder(
            NoticeAccess access,
            Reminders reminders,
            RemindingClocks clocks,
            NoticeJournal journal,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.reminders = reminders;
        this.clocks = clocks;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 400 for a receipt or date that cannot be, 409 {@code reminder-lengthens} */
    @Transactional
    ReminderView record(UUID id, @Valid ReminderRequest request, Long version) {
        var caller = callers.get();
        var notice = access.change(id, caller.isOfficer() ? Permission.OFFICER : Permission.NOTICE_HANDLE, version);
        if (!notice.status().isOpen()) {
            throw notice.wrongStatus();
        }
        var receivedAt = receivedAt(request, notice);
        var newDueAt = newDueAt(request, notice, receivedAt);
        var reminder =
                new Reminder(notice, Reminder.Source.BY_HAND, receivedAt, newDueAt, request.text(), caller.person());
        reminders.persist(reminder);
        int moved = newDueAt == null ? 0 : clocks.remind(notice, newDueAt, receivedAt);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.REMINDER_RECEIVED,
                                newDueAt == null
                                        ? "-"
                                        : notice.letter().local(newDueAt).toString())
                        .fact("reminder", reminder.id())
                        .fact("receivedAt", receivedAt)
                        .fact("movedClocks", moved));
        return reminder.view(notice);
    }

    private Instant receivedAt(ReminderRequest request, Notice notice) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (request.receivedAt() == null) {
            return now;
        }
        var stated = Periods.instant("receivedAt", request.receivedAt());
        if (stated.isAfter(now)) {
            throw Problem.invalid("receivedAt", "notice.received-in-future");
        }
        if (stated.isBefore(notice.letter().receivedAt())) {
            throw Problem.invalid("receivedAt", "reminder.before-notice");
        }
        return stated;
    }

    private static Instant newDueAt(ReminderRequest request, Notice notice, Instant receivedAt) {
        if (request.newDueAt() == null) {
            return null;
        }
        var newDueAt =
                Periods.until("newDueAt", request.newDueAt(), notice.letter().zoneId());
        if (!newDueAt.isAfter(receivedAt)) {
            throw Problem.invalid("newDueAt", "reminder.due-before-receipt");
        }
        if (ClockMoves.of(notice).lengthens(newDueAt)) {
            throw Problem.of(NoticeProblem.REMINDER_LENGTHENS);
        }
        return newDueAt;
    }
}
