package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.time.Ids;

/**
 * Chain of custody (BNSS s.193(3)(i)(i) asks the police for it): who made, held, read or checked evidence, in order. Each
 * line carries the hash of the one before it, so that a line that is changed, moved or missing shows.
 */
@ApplicationScoped
public class CustodyLog {
    private static final byte[] BEGIN = new byte[32];
    private static final int MAX_CHAIN = 10_000;

    private final Sql sql;
    private final CurrentCaller callers;

    CustodyLog(DataSource database, CurrentCaller callers) {
        this.sql = Sql.on(database);
        this.callers = callers;
    }

    /** What was done to the evidence. */
    public enum Act {
        TAKEN,
        REUSED,
        HELD,
        HOLD_RELEASED,
        READ,
        CHECKED,
        COLLECTED,
        PACKAGED,
        HANDED_OVER
    }

    /** One line; {@code at} in UTC. */
    public record Line(int seq, Instant at, String actor, Act act, String purpose, byte[] previous, byte[] hash) {}

    private record Head(int seq, byte[] hash) {}

    /** Adds a line in the running transaction, in the name of the current caller. */
    public void add(UUID evidenceId, Act act, String purpose, Instant when) {
        var at = when.truncatedTo(ChronoUnit.MICROS);
        var actor = callers.get().actor();
        sql.update(
                "insert into custody_head (evidence_id, seq, hash) values (?, 0, ?) on conflict do nothing",
                evidenceId,
                BEGIN);
        var head = sql.first(
                        "select seq, hash from custody_head where evidence_id = ? for update",
                        row -> new Head(row.getInt(1), row.getBytes(2)),
                        evidenceId)
                .orElseThrow();
        var line = new Line(head.seq() + 1, at, actor, act, purpose, head.hash(), null);
        var hash = hash(evidenceId, line);
        sql.update("""
                insert into custody (id, evidence_id, seq, at, actor, act, purpose, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, Ids.next(), evidenceId, line.seq(), at, actor, act, purpose, head.hash(), hash);
        sql.update("update custody_head set seq = ?, hash = ? where evidence_id = ?", line.seq(), hash, evidenceId);
    }

    /** The lines behind a place in the log, oldest first. */
    List<Line> lines(UUID evidenceId, PageRequest page) {
        int after = page.after().isPresent() ? page.key(0, Integer::valueOf) : 0;
        return read(evidenceId, after, page.fetch());
    }

    /** The whole chain, oldest first; it has one line for each thing that was done. */
    public List<Line> chain(UUID evidenceId) {
        return read(evidenceId, 0, MAX_CHAIN);
    }

    /** Whether every line is there, in order, as it was written. */
    public boolean isWhole(UUID evidenceId) {
        var head = sql.first(
                "select seq, hash from custody_head where evidence_id = ?",
                row -> new Head(row.getInt(1), row.getBytes(2)),
                evidenceId);
        if (head.isEmpty()) {
            return false;
        }
        var previous = BEGIN;
        int seq = 0;
        for (var line : read(evidenceId, 0, head.get().seq() + 1)) {
            seq++;
            if (line.seq() != seq
                    || !Arrays.equals(line.previous(), previous)
                    || !Arrays.equals(line.hash(), hash(evidenceId, line))) {
                return false;
            }
            previous = line.hash();
        }
        return seq == head.get().seq() && Arrays.equals(previous, head.get().hash());
    }

    private List<Line> read(UUID evidenceId, int after, int limit) {
        return sql.list(
                """
                select seq, at, actor, act, purpose, previous, hash from custody
                where evidence_id = ? and seq > ? order by seq limit ?
                """,
                row -> new Line(
                        row.getInt("seq"),
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        Act.valueOf(row.getString("act")),
                        row.getString("purpose"),
                        row.getBytes("previous"),
                        row.getBytes("hash")),
                evidenceId,
                after,
                limit);
    }

    /** A purpose is free text, so its length goes in before it: no two different lines have the same bytes. */
    private static byte[] hash(UUID evidenceId, Line line) {
        var purpose = line.purpose() == null ? "" : line.purpose();
        var text = String.join(
                "\n",
                evidenceId.toString(),
                Integer.toString(line.seq()),
                line.at().toString(),
                line.actor(),
                line.act().name(),
                Integer.toString(purpose.length()),
                purpose);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var joined = Arrays.copyOf(line.previous(), line.previous().length + bytes.length);
        System.arraycopy(bytes, 0, joined, line.previous().length, bytes.length);
        return Vault.digest("SHA-256", joined);
    }
}
