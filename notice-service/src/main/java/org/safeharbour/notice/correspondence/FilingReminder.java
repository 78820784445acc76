package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.AppendingDemands;
import org.safeharbour.notice.notice.FilingNotice;
import org.safeharbour.notice.notice.Letter;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;
import org.safeharbour.notice.notice.NoticeKind;
import org.safeharbour.notice.notice.NoticeRequest;
import org.safeharbour.notice.notice.NoticeShown;
import org.safeharbour.notice.notice.Periods;
import org.safeharbour.notice.notice.RemindingClocks;
import org.safeharbour.notice.notice.ShowingNotice;

/** A reminder that came as a letter: it joins the notice that it follows, with its demands, and shortens what was stated. */
@ApplicationScoped
public class FilingReminder {
    private final NoticeAccess access;
    private final Reminders reminders;
    private final Hearings hearings;
    private final AppendingDemands appending;
    private final RemindingClocks clocks;
    private final NoticeJournal journal;
    private final ShowingNotice showing;
    private final CurrentCaller callers;

    FilingReminder(
            NoticeAccess access,
            Reminders reminders,
            Hearings hearings,
            AppendingDemands appending,
            RemindingClocks clocks,
            NoticeJournal journal,
            ShowingNotice showing,
            CurrentCaller callers) {
        this.access = access;
        this.reminders = reminders;
        this.hearings = hearings;
        this.appending = appending;
        this.clocks = clocks;
        this.journal = journal;
        this.showing = showing;
        this.callers = callers;
    }

    /**
     * Files a letter as a reminder, if it is one of a notice that still waits for its answer.
     *
     * @param agency slug of the sender
     * @return empty when it is a notice of its own
     * @throws Problem 409 {@code duplicate-reference} when the same reminder was filed before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<NoticeShown> file(NoticeRequest request, FilingNotice.Origin origin, String agency) {
        if (request.kind() != NoticeKind.REMINDER || request.inReplyTo() == null || agency == null) {
            return Optional.empty();
        }
        if (request.reference() != null) {
            access.serialise(agency, request.reference().strip());
        }
        var permission = callers.get().isOfficer() ? Permission.OFFICER : Permission.NOTICE_FILE;
        return parent(agency, request.inReplyTo())
                .map(id -> access.change(id, permission, null))
                .filter(notice -> notice.status().isOpen())
                .map(notice -> join(notice, request, origin));
    }

    /** A second reminder may name the first one instead of the notice. */
    private Optional<UUID> parent(String agency, String reference) {
        return access.idOf(agency, reference)
                .or(() -> reminders.byReference(agency, reference).map(Reminder::noticeId));
    }

    private NoticeShown join(Notice notice, NoticeRequest request, FilingNotice.Origin origin) {
        if (request.reference() != null) {
            refuseDuplicate(notice, request.reference().strip());
        }
        var appended = appending.append(notice, request, origin);
        var letter = appended.letter();
        var newDueAt = newDueAt(notice, letter);
        var text = request.demands().stream()
                .map(NoticeRequest.DemandRequest::text)
                .collect(Collectors.joining("\n"));
        var reminder = new Reminder(
                notice,
                new Reminder.Source(origin.intakeId(), letter.reference()),
                letter.receivedAt(),
                newDueAt,
                text,
                callers.get().person());
        reminders.persist(reminder);
        int moved = shorten(notice, appended);
        if (letter.hearingAt() != null) {
            hearings.note(notice, letter.hearingAt());
        }
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.REMINDER_RECEIVED,
                                newDueAt == null ? "-" : letter.local(newDueAt).toString())
                        .fact("reminder", reminder.id())
                        .fact("receivedAt", letter.receivedAt())
                        .fact("demands", appended.positions())
                        .fact("movedClocks", moved));
        return showing.show(notice);
    }

    /** Another notice is not named: the caller may not be allowed to see it. */
    private void refuseDuplicate(Notice notice, String reference) {
        var first = access.idOf(notice.agency(), reference)
                .or(() -> reminders.byReference(notice.agency(), reference).map(Reminder::noticeId));
        if (first.isPresent()) {
            var problem = Problem.of(NoticeProblem.DUPLICATE_REFERENCE, reference);
            throw first.get().equals(notice.id()) ? problem.with("id", notice.id()) : problem;
        }
    }

    private int shorten(Notice notice, AppendingDemands.Appended appended) {
        var letter = appended.letter();
        var within = Periods.within("statedDueWithin", letter.statedDueWithin());
        var newDueAt = newDueAt(notice, letter);
        if (newDueAt == null || !newDueAt.isAfter(letter.receivedAt())) {
            return 0;
        }
        return within == null || newDueAt.equals(letter.statedDueAt())
                ? clocks.remind(notice, newDueAt, letter.receivedAt(), appended.positions())
                : clocks.remind(notice, within, letter.receivedAt(), appended.positions());
    }

    /** What the letter states; of a moment and a period the earlier, if it has not passed. */
    private static Instant newDueAt(Notice notice, Letter letter) {
        var stated = letter.statedDueAt();
        var within = Periods.within("statedDueWithin", letter.statedDueWithin());
        if (within == null) {
            return stated;
        }
        var end = within.dueAfter(letter.receivedAt(), notice.letter().zoneId());
        boolean dated = stated != null && stated.isAfter(letter.receivedAt()) && stated.isBefore(end);
        return dated ? stated : end;
    }
}
