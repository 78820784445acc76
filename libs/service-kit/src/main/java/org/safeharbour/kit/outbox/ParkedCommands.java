package org.safeharbour.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.peer.CallerContexts;
import org.safeharbour.kit.work.AfterCommit;

/** A person's decision about a dead letter. */
@ApplicationScoped
public class ParkedCommands {
    private static final String SKIPPED = "outbox.skipped";

    private final Sql sql;
    private final CallerContexts contexts;
    private final CurrentCaller callers;
    private final RelayWorkers relays;

    ParkedCommands(DataSource database, CallerContexts contexts, CurrentCaller callers, RelayWorkers relays) {
        this.sql = Sql.on(database);
        this.contexts = contexts;
        this.callers = callers;
        this.relays = relays;
    }

    /** Sends the command again, with twelve new tries; false when it is not parked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean retry(UUID message) {
        return woken(sql.first("""
                update outbox set state = 'READY', attempts = 0, answers = 0, next_at = clock_timestamp(),
                  created_at = clock_timestamp()
                where id = ? and state = 'DEAD' returning destination
                """, row -> row.getString(1), message));
    }

    /**
     * Gives the command up: an empty message takes its place in the stream, so that the receiver sees no gap and what
     * follows can go on. False when it is not parked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean skip(UUID message) {
        var destination = sql.first(
                "select destination from outbox where id = ? and state = 'DEAD' for update",
                row -> row.getString(1),
                message);
        if (destination.isEmpty()) {
            return false;
        }
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var digest = sha256(body);
        sql.update(
                "update outbox set type = ?, body = ?, digest = ?, context = ? where id = ?",
                SKIPPED,
                body,
                digest,
                contexts.sign(callers.get(), message, destination.get(), digest),
                message);
        return retry(message);
    }

    private boolean woken(java.util.Optional<String> destination) {
        destination.ifPresent(name -> AfterCommit.run(() -> relays.wake(name)));
        return destination.isPresent();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
