package org.safeharbour.kit.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;

/** A handler with an effect in the database, which fails on demand. */
@Singleton
public class Echo implements MessageHandler<Echo.Body> {
    /** What the message asks for. */
    public record Body(String name, String how) {}

    final List<Caller> callersSeen = new CopyOnWriteArrayList<>();
    final List<String> scopesSeen = new CopyOnWriteArrayList<>();

    private final Sql sql;
    private final CurrentCaller callers;

    Echo(DataSource database, CurrentCaller callers) {
        this.sql = Sql.on(database);
        this.callers = callers;
    }

    @Override
    public String type() {
        return "test.echo";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public Object handle(Message<Body> message) {
        callersSeen.add(callers.get());
        scopesSeen.add(sql.first("select current_setting('app.agency')", row -> row.getString(1))
                .orElseThrow());
        sql.update(
                "insert into thing (id, agency, name) values (?, 'ifso', ?)",
                Ids.next(),
                message.body().name());
        return switch (message.body().how()) {
            case "refuse" -> throw Problem.of(CommonProblem.UNPROCESSABLE);
            case "fail" -> throw new IllegalStateException("as the test says");
            case "nothing" -> null;
            default -> Map.of("heard", message.body().name());
        };
    }
}
