package org.safeharbour.notice.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeConfig;

/** Looking up authorities. */
@ApplicationScoped
public class AgencyDirectory {
    private final Agencies agencies;
    private final NoticeConfig config;

    AgencyDirectory(Agencies agencies, NoticeConfig config) {
        this.agencies = agencies;
        this.config = config;
    }

    /** The agency of a slug, within the caller's transaction. */
    public Optional<Agency> find(String slug) {
        return agencies.findByIdOptional(slug);
    }

    /** All agencies, for matching the sender of a letter; the directory is small. */
    @Transactional
    public List<Agency> all() {
        return agencies.bySlug(1_000, "");
    }

    @Transactional
    Page<AgencyView> page(PageRequest request) {
        var after = request.after().isPresent() ? request.key(0, String::toString) : "";
        return Page.of(
                agencies.bySlug(request.fetch(), after), request, this::show, agency -> new Object[] {agency.slug()});
    }

    @Transactional
    AgencyView read(String slug) {
        return find(slug).map(this::show).orElseThrow(Problem::notFound);
    }

    private AgencyView show(Agency agency) {
        return AgencyView.of(agency, config.coolDown());
    }
}
