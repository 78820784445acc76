package org.safeharbour.notice.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The extensions that the caller's row scope shows. One may be open at a time, so a notice has few. */
@ApplicationScoped
class Extensions implements PanacheRepositoryBase<Extension, UUID> {
    private static final int MOST = 200;

    /** Oldest first. */
    List<Extension> of(UUID notice) {
        return find("noticeId = ?1 order by id", notice).page(0, MOST).list();
    }

    Optional<Extension> of(UUID notice, UUID id) {
        return find("noticeId = ?1 and id = ?2", notice, id).firstResultOptional();
    }

    boolean anyOpen(UUID notice) {
        return count("noticeId = ?1 and state = ?2", notice, ExtensionState.ASKED) > 0;
    }
}
