package org.safeharbour.notice.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, String> {
    /** The agency with its row locked: changes of one agency follow one another. */
    Optional<Agency> locked(String slug) {
        return findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Directories stay small; the bound is the contract's page limit. */
    List<Agency> bySlug(int limit, String after) {
        return find("slug > ?1", Sort.by("slug"), after).page(0, limit).list();
    }
}
