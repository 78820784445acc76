package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** How many records nobody asked for, by disclosure and category. */
@ApplicationScoped
class Dropped {
    private static final int MOST = 100;

    private final Sql sql;

    Dropped(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A category and how many of its records were thrown away. */
    record Count(String category, long count) {}

    void add(UUID disclosureId, Map<String, Long> counts) {
        sql.batch(
                """
                insert into disclosure_dropped (disclosure_id, category, count) values (?, ?, ?)
                on conflict (disclosure_id, category) do update set count = disclosure_dropped.count + excluded.count
                """,
                counts.entrySet().stream()
                        .map(entry -> new Object[] {disclosureId, entry.getKey(), entry.getValue()})
                        .toList());
    }

    List<Count> of(UUID disclosureId) {
        return sql.list(
                "select category, count from disclosure_dropped where disclosure_id = ? order by category limit ?",
                row -> new Count(row.getString(1), row.getLong(2)),
                disclosureId,
                MOST);
    }
}
