package org.safeharbour.notice.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reminders that the caller's row scope shows. */
@ApplicationScoped
class Reminders implements PanacheRepositoryBase<Reminder, UUID> {
    private static final int MOST = 200;

    /** Oldest first. */
    List<Reminder> of(UUID notice) {
        return find("noticeId = ?1 order by receivedAt, id", notice)
                .page(0, MOST)
                .list();
    }

    /** The reminder that came by a letter of this reference. */
    Optional<Reminder> byReference(String agency, String reference) {
        return find("agency = ?1 and reference = ?2", agency, reference).firstResultOptional();
    }
}
