package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeharbour.chirp.database.Database;

/** The action table: the memory that makes every action happen once. */
@Singleton
class Actions {

    private final Database database;

    Actions(Database database) {
        this.database = database;
    }

    /**
     * Records a batch. A row that exists is counted as repeated and comes back with its answer; where another
     * transaction is just making it, this waits for that one's end. Rows go in by order of id, so batches cannot deadlock.
     */
    Map<String, RecordedAction> record(String caller, List<ActionsRequest.Item> items, Instant at) {
        Map<String, Integer> repeats = new HashMap<>();
        List<ActionsRequest.Item> first = new ArrayList<>();
        for (ActionsRequest.Item item : items) {
            if (repeats.merge(item.actionId(), 0, (seen, zero) -> seen + 1) == 0) {
                first.add(item);
            }
        }
        Map<String, RecordedAction> recorded = new HashMap<>();
        database.query(
                        """
                        insert into action as a (action_id, caller, measure, applied, target_kind, target_value, ground, at, repeats)
                        select u.id, ?, u.measure, u.applied, u.kind, u.value, u.ground, ?, u.repeats
                        from unnest(?, ?, ?, ?, ?, ?, ?) as u(id, measure, applied, kind, value, ground, repeats)
                        order by u.id
                        on conflict (action_id) do update set repeats = a.repeats + excluded.repeats + 1
                        returning action_id, measure, applied, target_kind, target_value, at, status, reason""",
                        Actions::recorded,
                        caller,
                        at,
                        first.stream().map(ActionsRequest.Item::actionId).toArray(String[]::new),
                        first.stream().map(ActionsRequest.Item::measure).toArray(String[]::new),
                        first.stream().map(ActionsRequest.Item::applied).toArray(Boolean[]::new),
                        first.stream().map(item -> item.target().kind()).toArray(String[]::new),
                        first.stream().map(item -> item.target().value()).toArray(String[]::new),
                        first.stream().map(ActionsRequest.Item::ground).toArray(String[]::new),
                        first.stream().map(item -> repeats.get(item.actionId())).toArray(Integer[]::new))
                .forEach(action -> recorded.put(action.actionId(), action));
        return recorded;
    }

    /** Writes the answers of the rows that this transaction made. */
    void settle(Collection<RecordedAction> actions) {
        if (actions.isEmpty()) {
            return;
        }
        database.update(
                """
                update action set status = u.status, reason = u.reason
                from unnest(?, ?, ?) as u(id, status, reason) where action_id = u.id""",
                actions.stream().map(RecordedAction::actionId).toArray(String[]::new),
                actions.stream().map(RecordedAction::status).toArray(String[]::new),
                actions.stream().map(RecordedAction::reason).toArray(String[]::new));
    }

    /** Notes for the operator that these were said to be applied and were not. */
    void feign(List<String> actionIds) {
        if (!actionIds.isEmpty()) {
            database.update("update action set feigned = true where action_id = any(?)", (Object)
                    actionIds.toArray(String[]::new));
        }
    }

    private static RecordedAction recorded(ResultSet row) throws SQLException {
        return new RecordedAction(
                row.getString("action_id"),
                row.getString("measure"),
                row.getBoolean("applied"),
                new Target(row.getString("target_kind"), row.getString("target_value")),
                Database.instant(row, "at"),
                row.getString("status"),
                row.getString("reason"));
    }
}
