package org.safeharbour.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.kit.time.Ids;

/** What takedown-service and reporting-service would send, and what was sent to them: straight at the handlers and the outbox. */
@ApplicationScoped
public class OtherServices {
    private final Instance<MessageHandler<?>> handlers;
    private final CurrentCaller callers;
    private final DataSource database;
    private final ObjectMapper json;

    OtherServices(
            @Any Instance<MessageHandler<?>> handlers, CurrentCaller callers, DataSource database, ObjectMapper json) {
        this.handlers = handlers;
        this.callers = callers;
        this.database = database;
        this.json = json;
    }

    /** Delivers a message as the inbox would, on behalf of the service itself. */
    public void send(String source, String type, String body) {
        var handler =
                handlers.stream().filter(h -> h.type().equals(type)).findFirst().orElseThrow();
        deliver(handler, source, body);
    }

    private <T> void deliver(MessageHandler<T> handler, String source, String body) {
        try {
            var caller = Caller.system(source + "-service");
            var message = new Message<>(
                    Ids.next(), source, "test", json.readValue(body, handler.bodyType()), caller, Instant.now());
            callers.call(caller, () -> QuarkusTransaction.requiringNew().call(() -> handler.handle(message)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Bodies of the messages of a type whose body names an id, in their order. */
    public List<String> sent(String type, UUID about) {
        return callers.call(
                Caller.system("test"), () -> QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                        .list(
                                "select convert_from(body, 'UTF8') from outbox where type = ?"
                                        + " and convert_from(body, 'UTF8') like ? order by id",
                                row -> row.getString(1),
                                type,
                                "%" + about + "%")));
    }

    /** A message that says how the targets of a demand ended. */
    public static String settled(
            String notice, int demand, String work, String source, int total, boolean finished, String... outcomes) {
        var rows = new StringBuilder();
        for (var outcome : outcomes) {
            var parts = outcome.split("=", -1);
            rows.append(rows.isEmpty() ? "" : ",")
                    .append(
                            "{\"kind\":\"ACCOUNT\",\"value\":\"%s\",\"outcome\":\"%s\",\"at\":\"2022-09-20T06:30:00Z\",\"reason\":null,\"evidenceId\":\"%s\"}"
                                    .formatted(parts[0], parts[1], Ids.next()));
        }
        return "{\"noticeId\":\"%s\",\"demand\":%d,\"sourceId\":\"%s\",\"source\":\"%s\",\"total\":%d,\"settled\":%d,\"finished\":%s,\"outcomes\":[%s]}"
                .formatted(notice, demand, work, source, total, outcomes.length, finished, rows);
    }
}
