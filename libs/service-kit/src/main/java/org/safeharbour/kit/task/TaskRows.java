package org.safeharbour.kit.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;

/** The tasks of this service, and the copies of others' in notice-service. */
@ApplicationScoped
class TaskRows {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    TaskRows(DataSource database, ObjectMapper json) {
        this.sql = Sql.on(database);
        this.json = json;
    }

    /** False when a task of this id is there already. */
    boolean add(Task task) {
        return sql.update(
                        """
                        insert into task (id, source, kind, titles, object_kind, object_id, facts, due_at, opened_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?) on conflict (id) do nothing
                        """,
                        task.id(),
                        task.source(),
                        task.kind(),
                        text(task.titles()),
                        task.objectKind(),
                        task.objectId(),
                        text(task.facts()),
                        task.dueAt(),
                        task.openedAt())
                == 1;
    }

    boolean isWaiting(String kind, UUID objectId) {
        return sql.first(
                        "select 1 from task where object_id = ? and kind = ? and state <> 'RESOLVED' limit 1",
                        row -> true,
                        objectId,
                        kind)
                .isPresent();
    }

    /** The task, locked to the end of the transaction. */
    Optional<Task> lock(UUID id) {
        return sql.first("select * from task where id = ? for update", this::task, id);
    }

    void save(Task task) {
        sql.update(
                """
                update task set state = ?, claimed_by = ?, claimed_at = ?, resolved_by = ?, resolved_at = ?, resolution = ?,
                  note = ? where id = ?
                """,
                task.state(),
                task.claimedBy(),
                task.claimedAt(),
                task.resolvedBy(),
                task.resolvedAt(),
                task.resolution(),
                task.note(),
                task.id());
    }

    /** In the order of opening; state and kind may be null. */
    List<Task> list(TaskState state, String kind, PageRequest page) {
        var where = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        if (state != null) {
            where.add("state = ?");
            parameters.add(state);
        }
        if (kind != null) {
            where.add("kind = ?");
            parameters.add(kind);
        }
        if (page.after().isPresent()) {
            where.add("id > ?");
            parameters.add(page.key(0, UUID::fromString));
        }
        parameters.add(page.fetch());
        var filter = where.isEmpty() ? "" : "where " + String.join(" and ", where);
        return sql.list("select * from task " + filter + " order by id limit ?", this::task, parameters.toArray());
    }

    private Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("kind"),
                read(row.getString("titles"), TEXTS),
                row.getString("object_kind"),
                row.getObject("object_id", UUID.class),
                read(row.getString("facts"), FACTS),
                TaskState.valueOf(row.getString("state")),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "opened_at"),
                row.getString("claimed_by"),
                Sql.instant(row, "claimed_at"),
                row.getString("resolved_by"),
                Sql.instant(row, "resolved_at"),
                row.getString("resolution"),
                row.getString("note"));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored task cannot be read", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("facts are plain values", e);
        }
    }
}
