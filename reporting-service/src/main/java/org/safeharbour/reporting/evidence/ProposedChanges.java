package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Changes that wait for a second person. */
@ApplicationScoped
class ProposedChanges {
    private final Sql sql;

    ProposedChanges(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** The states of a change; both ends are final. */
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    /** A change; {@code digest} is over exactly what is proposed. */
    record Change(
            UUID id, UUID objectId, String digest, String reason, String proposedBy, Instant proposedAt, State state) {}

    /** Adds a change; false when one of the same object waits already. */
    boolean propose(Change change) {
        return sql.update(
                        """
                        insert into proposed_change (id, kind, object_id, digest, reason, proposed_by, proposed_at, state)
                        values (?, 'RELEASE_HOLD', ?, ?, ?, ?, ?, 'PROPOSED')
                        on conflict (kind, object_id) where state = 'PROPOSED' do nothing
                        """,
                        change.id(),
                        change.objectId(),
                        change.digest(),
                        change.reason(),
                        change.proposedBy(),
                        change.proposedAt())
                == 1;
    }

    /** The change, locked to the end of the transaction. */
    Optional<Change> lock(UUID id) {
        return sql.first(
                "select * from proposed_change where id = ? for update",
                row -> new Change(
                        row.getObject("id", UUID.class),
                        row.getObject("object_id", UUID.class),
                        row.getString("digest"),
                        row.getString("reason"),
                        row.getString("proposed_by"),
                        Sql.instant(row, "proposed_at"),
                        State.valueOf(row.getString("state"))),
                id);
    }

    void decide(UUID id, State state, String by, Instant at, String note) {
        sql.update(
                "update proposed_change set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?",
                state,
                by,
                at,
                note,
                id);
    }
}
