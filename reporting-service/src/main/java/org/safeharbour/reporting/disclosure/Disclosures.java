package org.safeharbour.reporting.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;

/** All disclosures; an officer sees the own agency's only, by this class and by row-level security. */
@ApplicationScoped
class Disclosures implements PanacheRepositoryBase<Disclosure, UUID> {
    private static final int DUE = 100;

    private final CurrentCaller callers;

    Disclosures(CurrentCaller callers) {
        this.callers = callers;
    }

    /** @throws Problem 404 when there is none, or it is not the caller's */
    Disclosure require(UUID id) {
        return Optional.ofNullable(findById(id)).filter(this::isTheirs).orElseThrow(Problem::notFound);
    }

    /** As {@link #require}, and nobody else changes it until this transaction ends. */
    Disclosure requireForChange(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isTheirs)
                .orElseThrow(Problem::notFound);
    }

    /** Newest first, one row more than the page shows. */
    List<Disclosure> page(DisclosureState state, PageRequest request) {
        var before = request.after().map(parts -> request.key(0, UUID::fromString));
        var query = "(?1 is null or state = ?1) and (?2 is null or id < ?2) and (?3 is null or terms.agency = ?3) "
                + "order by id desc";
        return find(query, state, before.orElse(null), agency().orElse(null))
                .page(0, request.fetch())
                .list();
    }

    /** Packages that nobody took in time. */
    List<UUID> expired(Instant now) {
        return find("state = ?1 and expiresAt <= ?2 order by expiresAt", DisclosureState.READY, now)
                .page(0, DUE)
                .stream()
                .map(Disclosure::id)
                .toList();
    }

    private boolean isTheirs(Disclosure disclosure) {
        return agency().map(disclosure.terms().agency()::equals).orElse(true);
    }

    /** The agency whose disclosures alone the caller may see; empty: all. */
    private Optional<String> agency() {
        return callers.find().filter(Caller::isOfficer).map(Caller::agency);
    }
}
