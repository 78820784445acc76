package org.safeharbour.kit.partition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.task.KitTask;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.Workers;

/**
 * Makes the partitions of the next three months, each hour, in one replica at a time (the database function claims itself).
 * A default partition with rows opens a task: it blocks the creation of the month that its rows belong to.
 */
@ApplicationScoped
public class PartitionJob implements Work {
    private static final Duration EVERY = Duration.ofHours(1);

    private final Sql sql;
    private final Tasks tasks;

    PartitionJob(DataSource database, Tasks tasks) {
        this.sql = Sql.on(database);
        this.tasks = tasks;
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        workers.start("partitions", 1, EVERY, this);
    }

    private record Looked(String table, boolean defaultHoldsRows) {}

    @Override
    public boolean runOnce() {
        QuarkusTransaction.requiringNew().run(() -> sql
                .list(
                        "select table_name, default_holds_rows from kit_make_partitions()",
                        row -> new Looked(row.getString(1), row.getBoolean(2)))
                .stream()
                .filter(Looked::defaultHoldsRows)
                .forEach(this::alarm));
        return false;
    }

    private void alarm(Looked looked) {
        var id = UUID.nameUUIDFromBytes(looked.table().getBytes(StandardCharsets.UTF_8));
        tasks.openOnce(KitTask.PARTITION_MISSING, "table", id, null, Map.of("table", looked.table()));
    }
}
