package org.safeharbour.notice.matter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

@ApplicationScoped
class Matters implements PanacheRepositoryBase<Matter, UUID> {
    private final DataSource database;

    Matters(DataSource database) {
        this.database = database;
    }

    /** Ids of an agency's matters that share a case number, newest first. */
    List<UUID> sharing(String agency, List<String> caseReferences, int limit) {
        return Sql.on(database)
                .list(
                        "select id from matter where agency = ? and case_references && ? order by id desc limit ?",
                        row -> row.getObject("id", UUID.class),
                        agency,
                        caseReferences.toArray(String[]::new),
                        limit);
    }
}
