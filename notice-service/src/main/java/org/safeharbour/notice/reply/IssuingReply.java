package org.safeharbour.notice.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;

/**
 * Another person issues a draft or sends it back. Issuing renders the document, freezes its bytes and answers, and commits the
 * ledger to its hash, all in one transaction.
 */
@ApplicationScoped
class IssuingReply {
    private final NoticeAccess access;
    private final Replies replies;
    private final WritingReply writing;
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    IssuingReply(
            NoticeAccess access,
            Replies replies,
            WritingReply writing,
            NoticeJournal journal,
            CurrentCaller callers,
            Clock clock) {
        this.access = access;
        this.replies = replies;
        this.writing = writing;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Issues.
     *
     * @throws Problem 409 {@code same-person} for who drafted it or changed an answer since, {@code incomplete-reply} when a demand
     *     has opened again, {@code already-decided}
     */
    @Transactional
    ReplyView issue(UUID id) {
        var person = callers.get().person();
        var notice = access.change(noticeOf(id), Permission.REPLY_APPROVE, null);
        var reply = replies.locked(id).orElseThrow(Problem::notFound);
        reply.requireDecidableBy(person);
        if (notice.answeredSince(person, reply.draftedAt())) {
            throw Problem.of(NoticeProblem.SAME_PERSON);
        }
        if (reply.kind() == ReplyKind.FINAL) {
            DraftingReply.requireComplete(notice.unanswered());
        }
        if (!notice.status().isInWork()) {
            throw notice.wrongStatus();
        }
        var now = now();
        var document = writing.write(notice, reply, now);
        var sha256 = sha256(document);
        notice.replied(reply.kind() == ReplyKind.FINAL, now);
        var entry = journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.REPLY_ISSUED, reply.kind().name(), sha256)
                        .fact("reply", reply.id())
                        .fact("kind", reply.kind().name())
                        .fact("documentSha256", sha256));
        reply.issue(person, sha256, entry, now);
        replies.flush();
        replies.keepDocument(reply, document);
        return ReplyView.of(reply, notice.letter().zoneId());
    }

    /** Sends a draft back. @throws Problem 409 {@code same-person}, {@code already-decided} */
    @Transactional
    ReplyView reject(UUID id, @Valid DecisionNote note) {
        var notice = access.change(noticeOf(id), Permission.REPLY_APPROVE, null);
        var reply = replies.locked(id).orElseThrow(Problem::notFound);
        reply.reject(callers.get().person(), note == null ? null : note.note(), now());
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.REPLY_REJECTED, reply.kind().name())
                        .asInternal()
                        .fact("reply", reply.id()));
        return ReplyView.of(reply, notice.letter().zoneId());
    }

    /** The notice is locked first and the reply second, as everywhere, so that two deciders cannot block each other. */
    private UUID noticeOf(UUID id) {
        return replies.findByIdOptional(id).map(Reply::noticeId).orElseThrow(Problem::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
