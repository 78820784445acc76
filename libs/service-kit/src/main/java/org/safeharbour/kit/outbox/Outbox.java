package org.safeharbour.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.peer.CallerContexts;
import org.safeharbour.kit.peer.TraceParent;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.AfterCommit;

/**
 * Commands to other services. A command is a row of the business transaction: it exists exactly when the change does. The
 * {@link Relay} delivers it at least once and in the order of its stream; the receiver's inbox makes the effect happen once.
 */
@ApplicationScoped
public class Outbox {
    private static final int MAX_BODY = 1024 * 1024;

    private final Sql sql;
    private final KitConfig config;
    private final ObjectMapper json;
    private final CallerContexts contexts;
    private final CurrentCaller callers;
    private final RelayWorkers relays;

    Outbox(
            DataSource database,
            KitConfig config,
            ObjectMapper json,
            CallerContexts contexts,
            CurrentCaller callers,
            RelayWorkers relays) {
        this.sql = Sql.on(database);
        this.config = config;
        this.json = json;
        this.contexts = contexts;
        this.callers = callers;
        this.relays = relays;
    }

    /**
     * Writes the command; the current caller is whom it runs on behalf of. Returns the message's id.
     *
     * @throws IllegalArgumentException for a destination without an address in the configuration, or a body above 1 MiB
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID send(Command command) {
        if (!config.peers().containsKey(command.destination())) {
            throw new IllegalArgumentException("no address for destination " + command.destination());
        }
        var body = bytes(command.body());
        var digest = sha256(body);
        var id = Ids.next();
        var context = contexts.sign(callers.get(), id, command.destination(), digest);
        long seq = nextInStream(command);
        sql.update(
                """
                insert into outbox (id, destination, stream, seq, type, body, digest, context, traceparent, deadline)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                command.destination(),
                command.stream(),
                seq,
                command.type(),
                body,
                digest,
                context,
                TraceParent.current(),
                command.deadline());
        AfterCommit.run(() -> relays.wake(command.destination()));
        CrashPoint.hit("outbox.before-commit");
        return id;
    }

    /** The row lock is held to the commit: seq is gap-free and in commit order. */
    private long nextInStream(Command command) {
        return sql.first("""
                        insert into outbox_stream (destination, stream, last_seq) values (?, ?, 1)
                        on conflict (destination, stream) do update set last_seq = outbox_stream.last_seq + 1
                        returning last_seq
                        """, row -> row.getLong(1), command.destination(), command.stream())
                .orElseThrow();
    }

    private byte[] bytes(Object body) {
        try {
            var bytes = json.writeValueAsBytes(body);
            if (bytes.length > MAX_BODY) {
                throw new IllegalArgumentException("a message body has at most 1 MiB; send it in parts");
            }
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body cannot be written as JSON", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
