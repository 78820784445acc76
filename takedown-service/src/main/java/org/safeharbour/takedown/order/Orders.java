package org.safeharbour.takedown.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;

/** All orders. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<Order, UUID> {
    /** @throws Problem 404 when there is none, or it is not the caller's */
    Order require(UUID id) {
        return Optional.ofNullable(findById(id)).orElseThrow(Problem::notFound);
    }

    /** As {@link #require}, and nobody else changes it, its approvals or its list of targets until this transaction ends. */
    Order requireForChange(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Problem::notFound);
    }

    /** Nobody else changes the order until this transaction ends; the object shows its present state. */
    void lock(Order order) {
        getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first, one row more than the page shows. */
    List<Order> page(OrderStatus status, PageRequest request) {
        var before = request.after().map(parts -> request.key(0, UUID::fromString));
        var query = "(?1 is null or status = ?1) and (?2 is null or id < ?2) order by id desc";
        return find(query, status, before.orElse(null)).page(0, request.fetch()).list();
    }
}
