package org.safeharbour.notice.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.notice.Notice;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;

/** Reading replies. An officer sees those that left the house, never a draft. */
@ApplicationScoped
class ReadingReply {
    private final NoticeAccess access;
    private final Replies replies;
    private final NoticeJournal journal;
    private final Ledger ledger;
    private final CurrentCaller callers;

    ReadingReply(NoticeAccess access, Replies replies, NoticeJournal journal, Ledger ledger, CurrentCaller callers) {
        this.access = access;
        this.replies = replies;
        this.journal = journal;
        this.ledger = ledger;
        this.callers = callers;
    }

    private record Found(Notice notice, Reply reply) {}

    @Transactional
    Page<ReplyView> list(UUID noticeId, PageRequest page) {
        var notice = access.findWhole(noticeId);
        var after = page.after().isPresent() ? page.key(0, UUID::fromString) : null;
        return Page.of(
                replies.of(noticeId, !callers.get().isOfficer(), after, page.fetch()),
                page,
                reply -> ReplyView.of(reply, notice.letter().zoneId()),
                reply -> new Object[] {reply.id()});
    }

    @Transactional
    ReplyView read(UUID id) {
        var found = find(id);
        return ReplyView.of(found.reply(), found.notice().letter().zoneId());
    }

    /** The document as it was issued. @throws Problem 404 before that */
    @Transactional
    byte[] document(UUID id) {
        var found = find(id);
        var document = replies.document(id).orElseThrow(Problem::notFound);
        journal.read(found.notice(), NoticeEvent.REPLY_READ, null);
        return document;
    }

    /** The proof of the reply's ledger entry; empty until the entry has its place in a signed checkpoint. */
    @Transactional
    Optional<String> proof(UUID id) {
        var entry = find(id).reply().ledgerEntryId();
        if (entry == null) {
            throw Problem.notFound();
        }
        return ledger.proof(entry);
    }

    private Found find(UUID id) {
        var reply = replies.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (callers.get().isOfficer() && reply.state() != ReplyState.ISSUED) {
            throw Problem.notFound();
        }
        return new Found(access.findWhole(reply.noticeId()), reply);
    }
}
