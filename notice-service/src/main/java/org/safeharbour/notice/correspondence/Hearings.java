package org.safeharbour.notice.correspondence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.notice.notice.Notice;

/** The hearings that the caller's row scope shows. */
@ApplicationScoped
class Hearings implements PanacheRepositoryBase<Hearing, UUID> {
    /** Hearings of one notice. */
    static final int MOST = 200;

    /** Earliest first. */
    List<Hearing> of(UUID notice) {
        return find("noticeId = ?1 order by at", notice).page(0, MOST).list();
    }

    Optional<Hearing> at(UUID notice, Instant at) {
        return find("noticeId = ?1 and at = ?2", notice, at).firstResultOptional();
    }

    /** The hearing of a moment, made when it is not there yet. */
    Hearing note(Notice notice, Instant at) {
        return at(notice.id(), at).orElseGet(() -> {
            var hearing = new Hearing(notice, at);
            persist(hearing);
            return hearing;
        });
    }
}
