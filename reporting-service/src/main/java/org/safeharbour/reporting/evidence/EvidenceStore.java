package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;

/** The rows of evidence and of the receipts that were given for them. */
@ApplicationScoped
class EvidenceStore {
    private final Sql sql;

    EvidenceStore(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** What was answered for an action; repeats get the same. */
    record Receipt(String actionId, SnapshotStatus status, UUID evidenceId, byte[] sha256, Instant at) {}

    void add(Evidence evidence) {
        sql.update(
                """
                insert into evidence (id, case_id, agency, child_safety, action_id, target_kind, target_value, media_type,
                  bytes, sha256, md5, content_id, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                evidence.id(),
                evidence.caseId(),
                evidence.agency(),
                evidence.childSafety(),
                evidence.actionId(),
                evidence.target().kind(),
                evidence.target().value(),
                evidence.mediaType(),
                evidence.bytes(),
                evidence.sha256(),
                evidence.md5(),
                evidence.contentId(),
                evidence.takenAt());
    }

    /** Keeps the receipt; false when another transaction gave one for the action first. */
    boolean addReceipt(String actionId, SnapshotStatus status, UUID evidenceId, Instant at) {
        return sql.update("""
                        insert into snapshot_receipt (action_id, status, evidence_id, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """, actionId, status, evidenceId, at) == 1;
    }

    /** The receipts that exist for these actions. */
    Map<String, Receipt> receipts(Collection<String> actionIds) {
        return sql
                .list(
                        """
                        select r.action_id, r.status, r.evidence_id, e.sha256, r.at
                        from snapshot_receipt r left join evidence e on e.id = r.evidence_id
                        where r.action_id = any(?)
                        """,
                        row -> new Receipt(
                                row.getString("action_id"),
                                SnapshotStatus.valueOf(row.getString("status")),
                                row.getObject("evidence_id", UUID.class),
                                row.getBytes("sha256"),
                                Sql.instant(row, "at")),
                        (Object) actionIds.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Receipt::actionId, Function.identity()));
    }

    Optional<Evidence> find(UUID id) {
        return sql.first("select * from evidence where id = ?", EvidenceStore::read, id);
    }

    /** The newest evidence of a target within a case. */
    Optional<Evidence> newestOf(UUID caseId, Target target) {
        return sql.first("""
                select * from evidence where case_id = ? and target_kind = ? and target_value = ? order by id desc limit 1
                """, EvidenceStore::read, caseId, target.kind(), target.value());
    }

    List<Evidence> ofCase(UUID caseId, PageRequest page) {
        var after = page.after().isPresent() ? page.key(0, UUID::fromString) : new UUID(0, 0);
        return sql.list(
                "select * from evidence where case_id = ? and id > ? order by id limit ?",
                EvidenceStore::read,
                caseId,
                after,
                page.fetch());
    }

    /** Ids of the open holds that keep the evidence. */
    List<UUID> holdsOf(UUID evidenceId) {
        return sql.list("""
                select h.id from hold_evidence e join hold h on h.id = e.hold_id
                where e.evidence_id = ? and h.state = 'OPEN' order by h.id limit 200
                """, row -> row.getObject(1, UUID.class), evidenceId);
    }

    private static Evidence read(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("agency"),
                row.getBoolean("child_safety"),
                row.getString("action_id"),
                new Target(Target.Kind.valueOf(row.getString("target_kind")), row.getString("target_value")),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getBytes("sha256"),
                row.getBytes("md5"),
                row.getObject("content_id", UUID.class),
                Sql.instant(row, "taken_at"));
    }
}
