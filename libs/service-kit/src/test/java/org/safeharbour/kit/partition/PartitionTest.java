package org.safeharbour.kit.partition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
class PartitionTest {
    private static final String OLD = "01234567-89ab-7def-8123-456789abcdef";

    @Inject
    PartitionJob job;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    private final String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);

    private final String owner = ConfigProvider.getConfig().getValue("quarkus.flyway.username", String.class);

    private final String password = ConfigProvider.getConfig().getValue("quarkus.flyway.password", String.class);

    @Test
    void thisMonthAndTheNextThreeAreMadeAgainWhenOneIsMissing() throws SQLException {
        var partitions = partitions("outbox");
        assertThat(partitions).hasSize(5).contains("outbox_default");
        var furthest = partitions.getLast().equals("outbox_default") ? partitions.get(3) : partitions.getLast();
        try (var connection = owner()) {
            Sql.on(connection).update("drop table " + furthest);
        }
        run();
        assertThat(partitions("outbox")).isEqualTo(partitions);
    }

    @Test
    void theMonthOfAnIdIsTheMonthOfItsInstant() {
        var id = Ids.next();
        var sql = Sql.on(database);
        var matches = sql.first("""
                        select kit_first_id(date_trunc('month', clock_timestamp(), 'UTC')) <= ?
                          and ? < kit_first_id(date_trunc('month', clock_timestamp(), 'UTC') + interval '1 month')
                        """, row -> row.getBoolean(1), id, id).orElseThrow();
        assertThat(matches).isTrue();
    }

    @Test
    void aRowInTheDefaultPartitionOpensOneTask() throws SQLException {
        try (var connection = owner()) {
            var sql = Sql.on(connection);
            sql.update("""
                    insert into inbox (id, source, type, stream, seq, digest)
                    values (?::uuid, 'test', 'test', 'partition', 1, sha256(''))
                    """, OLD);
            run();
            run();
            assertThat(sql.first(
                            "select count(*) from task where kind = 'PARTITION_MISSING' and facts ->> 'table' = 'inbox'",
                            row -> row.getLong(1)))
                    .contains(1L);
            sql.update("delete from inbox where id = ?::uuid", OLD);
        }
    }

    @Test
    void nobodyIsGrantedAPartition() throws SQLException {
        try (var connection = owner()) {
            var granted = Sql.on(connection).list("""
                            select p.table_name || ' to ' || p.grantee
                            from information_schema.table_privileges p
                            join pg_class c on c.relname = p.table_name and c.relispartition
                            where p.grantee <> ?
                            """, row -> row.getString(1), owner);
            assertThat(granted).isEmpty();
        }
    }

    private void run() {
        callers.call(Caller.system("notice-service"), job::runOnce);
    }

    private List<String> partitions(String table) {
        return Sql.on(database)
                .list(
                        "select inhrelid::regclass::text as name from pg_inherits where inhparent = ?::regclass order by name",
                        row -> row.getString(1),
                        table);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
