package org.safeharbour.notice.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/** Changes of the directory and who decided them. */
@ApplicationScoped
class AgencyChanges {
    private final Sql sql;
    private final ObjectMapper json;

    AgencyChanges(DataSource database, ObjectMapper json) {
        this.sql = Sql.on(database);
        this.json = json;
    }

    /** A change; {@code digest} is over the stored content, byte by byte. */
    record Change(
            UUID id,
            AgencyContent content,
            String digest,
            int approvalsNeeded,
            String proposedBy,
            Instant proposedAt,
            ChangeState state) {}

    /** What one person decided. */
    record Approval(String person, ChangeDecisionRequest.Decision decision, Instant at, String note) {}

    /** Adds a change; empty when another one of the agency waits. */
    Optional<Change> add(AgencyContent content, int approvalsNeeded, String person, Instant now) {
        var text = write(content);
        var change = new Change(Ids.next(), content, digest(text), approvalsNeeded, person, now, ChangeState.PROPOSED);
        int added = sql.update(
                "insert into agency_change (id, agency_slug, content, digest, approvals_needed, proposed_by, proposed_at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED') on conflict (agency_slug) where state = 'PROPOSED' do nothing",
                change.id(),
                content.slug(),
                text,
                change.digest(),
                approvalsNeeded,
                person,
                now);
        return added == 1 ? Optional.of(change) : Optional.empty();
    }

    /** Ends what waited for longer than approvals may take. */
    void lapse(String slug, Instant proposedBefore, Instant now) {
        sql.update(
                "update agency_change set state = 'LAPSED', decided_at = ?"
                        + " where agency_slug = ? and state = 'PROPOSED' and proposed_at < ?",
                now,
                slug,
                proposedBefore);
    }

    Optional<Change> find(UUID id) {
        return sql.first("select * from agency_change where id = ?", this::change, id);
    }

    /** The change, its row locked to the end of the transaction. */
    Optional<Change> locked(UUID id) {
        return sql.first("select * from agency_change where id = ? for update", this::change, id);
    }

    /** Oldest first; as many as a change needs, which the schema bounds. */
    List<Approval> approvals(UUID change) {
        return sql.list(
                "select person, decision, at, note from agency_change_approval where change_id = ? order by at, person",
                row -> new Approval(
                        row.getString("person"),
                        ChangeDecisionRequest.Decision.valueOf(row.getString("decision")),
                        Sql.instant(row, "at"),
                        row.getString("note")),
                change);
    }

    void approve(Change change, Approval approval) {
        sql.update(
                "insert into agency_change_approval (change_id, proposed_by, person, decision, at, note)"
                        + " values (?, ?, ?, ?, ?, ?)",
                change.id(),
                change.proposedBy(),
                approval.person(),
                approval.decision(),
                approval.at(),
                approval.note());
    }

    void decide(UUID id, ChangeState state, Instant now) {
        sql.update("update agency_change set state = ?, decided_at = ? where id = ?", state, now, id);
    }

    private Change change(ResultSet row) throws SQLException {
        var text = row.getString("content");
        return new Change(
                row.getObject("id", UUID.class),
                read(text),
                digest(text),
                row.getInt("approvals_needed"),
                row.getString("proposed_by"),
                Sql.instant(row, "proposed_at"),
                ChangeState.valueOf(row.getString("state")));
    }

    private static String digest(String text) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String write(AgencyContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a change cannot be written", e);
        }
    }

    private AgencyContent read(String text) {
        try {
            return json.readValue(text, AgencyContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored change is unreadable", e);
        }
    }
}
