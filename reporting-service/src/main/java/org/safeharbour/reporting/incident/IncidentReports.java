package org.safeharbour.reporting.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;

/** All mandatory reports. */
@ApplicationScoped
class IncidentReports implements PanacheRepositoryBase<IncidentReport, UUID> {
    private final Sql sql;

    IncidentReports(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** @throws Problem 404 when there is none */
    IncidentReport require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** As {@link #require}, and nobody else changes it until this transaction ends. */
    IncidentReport requireForChange(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Problem::notFound);
    }

    /** Newest first, one row more than the page shows; a null state means all. */
    List<IncidentReport> page(IncidentState state, PageRequest request) {
        var before = request.after().map(parts -> request.key(0, UUID::fromString));
        var query = "(?1 is null or state = ?1) and (?2 is null or id < ?2) order by id desc";
        return find(query, state, before.orElse(null)).page(0, request.fetch()).list();
    }

    /** Reports about any of these orders that were not withdrawn, locked, oldest first. */
    List<IncidentReport> about(Collection<UUID> orderIds) {
        flush();
        var ids = sql.list("""
                select id from incident_report
                where order_ids && ? and state not in ('RETRACTED', 'FAILED') order by id for update
                """, row -> row.getObject(1, UUID.class), (Object) orderIds.toArray(UUID[]::new));
        return ids.isEmpty() ? List.of() : find("id in ?1 order by id", ids).list();
    }
}
