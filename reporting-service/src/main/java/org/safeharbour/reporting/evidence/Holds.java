package org.safeharbour.reporting.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Legal holds. */
@ApplicationScoped
class Holds implements PanacheRepositoryBase<Hold, UUID> {

    /** The hold, locked to the end of the transaction: its settlements are counted one after another. */
    Optional<Hold> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
