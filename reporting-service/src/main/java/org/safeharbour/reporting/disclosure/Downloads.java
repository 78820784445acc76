package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/** Who took which package, and when. */
@ApplicationScoped
class Downloads {
    private static final int MOST = 100;

    private final Sql sql;

    Downloads(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** One download. */
    record Download(String person, Instant at, String packageSha256, UUID entryId) {}

    void add(UUID disclosureId, String agency, String person, Instant at, String sha256, UUID entryId) {
        sql.update("""
                insert into disclosure_download (id, disclosure_id, agency, person, at, package_sha256, entry_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """, Ids.next(), disclosureId, agency, person, at, sha256, entryId);
    }

    /** Oldest first. */
    List<Download> of(UUID disclosureId) {
        return sql.list(
                "select * from disclosure_download where disclosure_id = ? order by id limit ?",
                row -> new Download(
                        row.getString("person"),
                        Sql.instant(row, "at"),
                        row.getString("package_sha256"),
                        row.getObject("entry_id", UUID.class)),
                disclosureId,
                MOST);
    }
}
