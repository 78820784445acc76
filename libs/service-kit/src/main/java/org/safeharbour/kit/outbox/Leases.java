package org.safeharbour.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.time.Ids;

/**
 * Claims outbox rows and marks what became of them, each in a short transaction of its own. Who locks the head of a stream
 * owns the stream for the length of the claim, so consecutive rows behind it may be leased together.
 */
@ApplicationScoped
class Leases {
    /** Well above connect and request timeout together. */
    static final Duration LENGTH = Duration.ofSeconds(60);

    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String HEADS = """
            select id, stream, seq, octet_length(body) as bytes from outbox o
            where destination = ? and state in ('READY', 'LEASED')
              and ((state = 'READY' and next_at <= clock_timestamp())
                or (state = 'LEASED' and lease_until <= clock_timestamp()))
              and not exists (select 1 from outbox e where e.destination = o.destination and e.stream = o.stream
                              and e.seq < o.seq and e.state <> 'DONE')
            order by next_at, id limit ? for update of o skip locked
            """;
    private static final String FOLLOWERS = """
            select f.id, f.stream, f.seq, octet_length(f.body) as bytes
            from outbox f join unnest(?::text[], ?::bigint[]) as head (stream, seq) on f.stream = head.stream
            where f.destination = ? and f.seq > head.seq and f.seq <= head.seq + ?
              and ((f.state = 'READY' and f.next_at <= clock_timestamp())
                or (f.state = 'LEASED' and f.lease_until <= clock_timestamp()))
            order by f.seq - head.seq, f.id limit ? for update of f skip locked
            """;
    private static final String LEASE = """
            update outbox set state = 'LEASED', lease_owner = ?, lease_until = clock_timestamp() + ? * interval '1 ms',
              lease_epoch = lease_epoch + 1, attempts = attempts + 1
            where id = any (?::uuid[])
            returning id, type, stream, seq, created_at, body, context, traceparent, lease_epoch, attempts, answers,
              extract(epoch from clock_timestamp() - created_at) as age,
              extract(epoch from deadline - clock_timestamp()) as left
            """;

    private final Sql sql;
    private final UUID owner = Ids.next();

    Leases(DataSource database) {
        this.sql = Sql.on(database);
    }

    private record Candidate(UUID id, String stream, long seq, int bytes) {
        static Candidate read(ResultSet row) throws SQLException {
            return new Candidate(
                    row.getObject("id", UUID.class), row.getString("stream"), row.getLong("seq"), row.getInt("bytes"));
        }
    }

    /** Leases due rows of many streams: heads first, then what follows them without a gap. Streams stay in their order. */
    List<Lease> claim(String destination, Duration length) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var heads = sql.list(HEADS, Candidate::read, destination, Envelope.MAX_BATCH);
            if (heads.isEmpty()) {
                return List.of();
            }
            var chosen = within(heads, followers(destination, heads));
            var ids = chosen.toArray(UUID[]::new);
            var leases = sql.list(LEASE, Leases::lease, owner, length.toMillis(), ids);
            return leases.stream()
                    .sorted((a, b) ->
                            Long.compare(a.message().seq(), b.message().seq()))
                    .toList();
        });
    }

    private List<Candidate> followers(String destination, List<Candidate> heads) {
        int room = Envelope.MAX_BATCH - heads.size();
        if (room == 0) {
            return List.of();
        }
        var streams = heads.stream().map(Candidate::stream).toArray(String[]::new);
        var seqs = heads.stream().map(Candidate::seq).toArray(Long[]::new);
        return sql.list(FOLLOWERS, Candidate::read, streams, seqs, destination, room, room);
    }

    /** At most the batch's bytes (always one row); a row only directly behind one that was taken or is done. */
    private static List<UUID> within(List<Candidate> heads, List<Candidate> followers) {
        Map<String, Long> last = new HashMap<>();
        heads.forEach(head -> last.put(head.stream(), head.seq() - 1));
        List<UUID> chosen = new ArrayList<>();
        long bytes = 0;
        for (var candidate : Stream.concat(heads.stream(), followers.stream()).toList()) {
            boolean inOrder = last.get(candidate.stream()) == candidate.seq() - 1;
            if (inOrder && (chosen.isEmpty() || bytes + candidate.bytes() <= MAX_BYTES)) {
                chosen.add(candidate.id());
                last.put(candidate.stream(), candidate.seq());
                bytes += candidate.bytes();
            }
        }
        return chosen;
    }

    private static Lease lease(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("stream"),
                row.getLong("seq"),
                Sql.instant(row, "created_at"),
                new String(row.getBytes("body"), StandardCharsets.UTF_8),
                row.getString("context"),
                row.getString("traceparent"));
        var left = row.getBigDecimal("left");
        return new Lease(
                envelope,
                row.getLong("lease_epoch"),
                row.getInt("attempts"),
                row.getInt("answers"),
                Duration.ofMillis((long) (row.getDouble("age") * 1000)),
                left == null ? null : Duration.ofMillis((long) (left.doubleValue() * 1000)));
    }

    /** Marks what was delivered; rows whose lease somebody else has taken stay as they are. Returns how many were marked. */
    int done(List<Lease> leases) {
        return marked(leases, """
                update outbox o set state = 'DONE', done_at = clock_timestamp(), lease_until = null, last_error = null
                from unnest(?::uuid[], ?::bigint[]) as mine (id, epoch)
                where o.id = mine.id and o.lease_epoch = mine.epoch and o.state = 'LEASED'
                """);
    }

    /** Gives a row back for a later try; false when the lease was lost. */
    boolean retry(Lease lease, Duration delay, boolean answered, String error) {
        return sql.update(
                        """
                        update outbox set state = 'READY', lease_until = null, last_error = ?, answers = answers + ?,
                          next_at = clock_timestamp() + ? * interval '1 ms'
                        where id = ? and lease_epoch = ? and state = 'LEASED'
                        """,
                        error,
                        answered ? 1 : 0,
                        delay.toMillis(),
                        lease.message().id(),
                        lease.epoch())
                == 1;
    }

    /** Parks a row, and with it its stream, until a person decides; false when the lease was lost. */
    boolean dead(Lease lease, String error) {
        return sql.update("""
                        update outbox set state = 'DEAD', lease_until = null, last_error = ?, answers = answers + 1
                        where id = ? and lease_epoch = ? and state = 'LEASED'
                        """, error, lease.message().id(), lease.epoch()) == 1;
    }

    private int marked(List<Lease> leases, String statement) {
        if (leases.isEmpty()) {
            return 0;
        }
        var ids = leases.stream().map(lease -> lease.message().id()).toArray(UUID[]::new);
        var epochs = leases.stream().map(Lease::epoch).toArray(Long[]::new);
        return sql.update(statement, ids, epochs);
    }
}
