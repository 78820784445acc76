package org.safeharbour.notice.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;

/** Proposes a reply. It states the answers as they stand when it is issued, and they are looked at again then. */
@ApplicationScoped
class DraftingReply {
    private final NoticeAccess access;
    private final Replies replies;
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    DraftingReply(NoticeAccess access, Replies replies, NoticeJournal journal, CurrentCaller callers, Clock clock) {
        this.access = access;
        this.replies = replies;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code incomplete-reply} with the open demands, {@code reply-pending}, or for the status */
    @Transactional
    ReplyView draft(UUID noticeId, @Valid ReplyRequest request) {
        var notice = access.change(noticeId, Permission.REPLY_DRAFT, null);
        if (request.kind() == ReplyKind.FINAL) {
            requireComplete(notice.unanswered());
        }
        if (!notice.status().isInWork()) {
            throw notice.wrongStatus();
        }
        if (replies.anyAwaiting(noticeId)) {
            throw Problem.of(NoticeProblem.REPLY_PENDING);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reply = new Reply(
                notice.agency(), noticeId, request.kind(), callers.get().person(), now);
        replies.persist(reply);
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.REPLY_DRAFTED, request.kind().name())
                        .asInternal()
                        .fact("reply", reply.id())
                        .fact("kind", request.kind().name()));
        return ReplyView.of(reply, notice.letter().zoneId());
    }

    /** The gate that no final reply passes with an open demand. */
    static void requireComplete(List<Integer> open) {
        if (!open.isEmpty()) {
            var listed = open.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw Problem.of(NoticeProblem.INCOMPLETE_REPLY, listed).with("openDemands", open);
        }
    }
}
