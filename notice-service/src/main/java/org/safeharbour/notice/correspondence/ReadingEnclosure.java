package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.notice.NoticeAccess;
import org.safeharbour.notice.notice.NoticeJournal;

/** Reads a document that came with an answer; the ledger notes who did. */
@ApplicationScoped
class ReadingEnclosure {
    private final NoticeAccess access;
    private final Enclosures enclosures;
    private final NoticeJournal journal;

    ReadingEnclosure(NoticeAccess access, Enclosures enclosures, NoticeJournal journal) {
        this.access = access;
        this.enclosures = enclosures;
        this.journal = journal;
    }

    /** The original bytes. @throws Problem 404 */
    @Transactional
    byte[] read(UUID notice, UUID clarification, UUID id) {
        var found = access.findWhole(notice);
        var content = enclosures.content(notice, clarification, id).orElseThrow(Problem::notFound);
        journal.read(found, NoticeEvent.ENCLOSURE_READ, null);
        return content;
    }
}
