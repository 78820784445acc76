package org.safeharbour.notice.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The clarifications that the caller's row scope shows. One may be open at a time, so a notice has few. */
@ApplicationScoped
class Clarifications implements PanacheRepositoryBase<Clarification, UUID> {
    private static final int MOST = 200;

    /** Oldest first. */
    List<Clarification> of(UUID notice) {
        return find("noticeId = ?1 order by id", notice).page(0, MOST).list();
    }

    Optional<Clarification> of(UUID notice, UUID id) {
        return find("noticeId = ?1 and id = ?2", notice, id).firstResultOptional();
    }

    boolean anyOpen(UUID notice) {
        return count("noticeId = ?1 and answeredAt is null", notice) > 0;
    }
}
