package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeharbour.notice.NoticeEvent;

/** Notes what became of the disclosure for a demand; the answer follows when its targets are settled. */
@ApplicationScoped
public class SettlingDisclosure {
    private final NoticeAccess access;
    private final NoticeJournal journal;
    private final Clock clock;

    SettlingDisclosure(NoticeAccess access, NoticeJournal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** Notes the decision. @return the notice when a person has to look because nobody fetched the package; else null */
    @Transactional(Transactional.TxType.MANDATORY)
    public Notice decided(UUID noticeId, int position, UUID disclosureId, Disclosure decided) {
        var notice = access.work(noticeId);
        var demand = notice.demand(position);
        boolean current = disclosureId.equals(demand.workId());
        var happening = NoticeJournal.Happening.of(
                        NoticeEvent.DISCLOSURE_DECIDED,
                        String.valueOf(position),
                        decided.status().name())
                .about(position)
                .fact("disclosure", disclosureId.toString())
                .fact("decision", decided.status().name())
                .fact("released", decided.released())
                .fact("packageSha256", decided.packageSha256() == null ? "" : decided.packageSha256())
                .fact("late", !current);
        journal.write(notice, current ? happening : happening.asInternal());
        if (!current) {
            return null;
        }
        notice.disclosed(position, decided, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return decided.status() == Disclosure.Status.EXPIRED ? notice : null;
    }
}
