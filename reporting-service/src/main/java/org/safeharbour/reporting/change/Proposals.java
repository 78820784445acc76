package org.safeharbour.reporting.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Changes that wait for a second person, and what became of them. */
@ApplicationScoped
class Proposals {
    private final Sql sql;

    Proposals(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** Adds a change; false when one of the same object waits already. */
    boolean add(Proposal proposal) {
        return sql.update(
                        """
                        insert into proposed_change (id, kind, object_id, digest, reason, proposed_by, proposed_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
                        on conflict (kind, object_id) where state = 'PROPOSED' do nothing
                        """,
                        proposal.id(),
                        proposal.kind(),
                        proposal.objectId(),
                        proposal.digest(),
                        proposal.reason(),
                        proposal.proposedBy(),
                        proposal.proposedAt())
                == 1;
    }

    Optional<Proposal> find(UUID id) {
        return sql.first("select * from proposed_change where id = ?", Proposals::read, id);
    }

    /** The change, locked to the end of the transaction. */
    Optional<Proposal> lock(UUID id) {
        return sql.first("select * from proposed_change where id = ? for update", Proposals::read, id);
    }

    void decide(UUID id, ProposalState state, String by, Instant at, String note) {
        sql.update(
                "update proposed_change set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?",
                state,
                by,
                at,
                note,
                id);
    }

    private static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("object_id", UUID.class),
                row.getString("digest"),
                row.getString("reason"),
                row.getString("proposed_by"),
                Sql.instant(row, "proposed_at"),
                ProposalState.valueOf(row.getString("state")));
    }
}
