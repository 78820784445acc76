package org.safeharbour.notice.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, String> {
    /** Directories stay small; the bound is the contract's page limit. */
    List<Agency> bySlug(int limit, String after) {
        return find("slug > ?1", Sort.by("slug"), after).page(0, limit).list();
    }
}
