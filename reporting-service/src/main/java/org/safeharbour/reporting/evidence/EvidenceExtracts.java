package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** What reports say about evidence: ids, hashes, times and custody; never content and never a purpose in words. */
@ApplicationScoped
public class EvidenceExtracts {
    private final Sql sql;

    EvidenceExtracts(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A snapshot that is kept; {@code custody} oldest first. */
    public record Extract(
            UUID id,
            String targetKind,
            String targetValue,
            String mediaType,
            long bytes,
            String sha256,
            Instant takenAt,
            List<CustodyLine> custody) {}

    /** Who did what to it; {@code hash} chains to the line before. */
    public record CustodyLine(int seq, Instant at, String actor, String act, String previous, String hash) {}

    private record Line(UUID evidence, CustodyLine line) {}

    /** Evidence of a case about these targets, given as kinds and values at equal places, by id. */
    public List<Extract> of(UUID caseId, List<String> kinds, List<String> values) {
        var found = sql.list(
                """
                select e.id, e.target_kind, e.target_value, e.media_type, e.bytes, e.sha256, e.taken_at
                from evidence e join unnest(?, ?) as t (kind, value)
                on t.kind = e.target_kind and t.value = e.target_value where e.case_id = ? order by e.id
                """,
                row -> new Extract(
                        row.getObject("id", UUID.class),
                        row.getString("target_kind"),
                        row.getString("target_value"),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        hex(row.getBytes("sha256")),
                        Sql.instant(row, "taken_at"),
                        List.of()),
                kinds.toArray(String[]::new),
                values.toArray(String[]::new),
                caseId);
        var lines = lines(found.stream().map(Extract::id).toList());
        return found.stream()
                .map(e -> new Extract(
                        e.id(),
                        e.targetKind(),
                        e.targetValue(),
                        e.mediaType(),
                        e.bytes(),
                        e.sha256(),
                        e.takenAt(),
                        lines.getOrDefault(e.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<CustodyLine>> lines(List<UUID> evidence) {
        var rows = new ArrayList<>(sql.list(
                """
                select evidence_id, seq, at, actor, act, previous, hash from custody
                where evidence_id = any(?) order by evidence_id, seq
                """,
                row -> new Line(
                        row.getObject("evidence_id", UUID.class),
                        new CustodyLine(
                                row.getInt("seq"),
                                Sql.instant(row, "at"),
                                row.getString("actor"),
                                row.getString("act"),
                                hex(row.getBytes("previous")),
                                hex(row.getBytes("hash")))),
                (Object) evidence.toArray(UUID[]::new)));
        return rows.stream()
                .collect(Collectors.groupingBy(Line::evidence, Collectors.mapping(Line::line, Collectors.toList())));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
