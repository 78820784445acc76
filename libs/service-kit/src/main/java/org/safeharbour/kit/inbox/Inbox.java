package org.safeharbour.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** What has been received, and how far each stream has come. */
@ApplicationScoped
class Inbox {
    private final Sql sql;

    Inbox(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A message received before: was it the same, and what was answered. */
    record Received(byte[] digest, String answer) {}

    /** Locks the stream to the end of the transaction; the last seq that had its effect, or 0 for a new stream. */
    long lockStream(Incoming incoming) {
        return sql.first("""
                        insert into inbox_stream (source, stream, last_seq) values (?, ?, 0)
                        on conflict (source, stream) do update set last_seq = inbox_stream.last_seq returning last_seq
                        """, row -> row.getLong(1), incoming.source(), incoming.envelope().stream())
                .orElseThrow();
    }

    void advance(Incoming incoming) {
        sql.update(
                "update inbox_stream set last_seq = ? where source = ? and stream = ?",
                incoming.envelope().seq(),
                incoming.source(),
                incoming.envelope().stream());
    }

    Optional<Received> find(Incoming incoming) {
        return sql.first(
                "select digest, answer from inbox where id = ? and source = ?",
                row -> new Received(row.getBytes(1), row.getString(2)),
                incoming.envelope().id(),
                incoming.source());
    }

    void store(Incoming incoming, String answer) {
        var envelope = incoming.envelope();
        sql.update(
                "insert into inbox (id, source, type, stream, seq, digest, answer) values (?, ?, ?, ?, ?, ?, ?)",
                envelope.id(),
                incoming.source(),
                envelope.type(),
                envelope.stream(),
                envelope.seq(),
                incoming.digest(),
                answer);
    }

    /** Lets row-level security see what the message's caller may see; callers differ within a batch. */
    void scope(Incoming incoming) {
        sql.first(
                "select set_config('app.agency', ?, true)",
                row -> row.getString(1),
                incoming.caller().rowScope());
    }
}
