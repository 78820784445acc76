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

    /** Whether a child-safety notice belongs to a matter. */
    boolean isRestricted(UUID id) {
        return Sql.on(database)
                .first("select 1 from notice where matter_id = ? and child_safety limit 1", row -> true, id)
                .isPresent();
    }

    /** Ids of an agency's matters that share a case number, newest first; those with a child-safety notice only on wish. */
    List<UUID> sharing(String agency, List<String> caseReferences, boolean childSafety, int limit) {
        return Sql.on(database)
                .list(
                        "select m.id from matter m where m.agency = ? and m.case_references && ? and (? or not exists ("
                                + "select 1 from notice n where n.matter_id = m.id and n.child_safety))"
                                + " order by m.id desc limit ?",
                        row -> row.getObject("id", UUID.class),
                        agency,
                        caseReferences.toArray(String[]::new),
                        childSafety,
                        limit);
    }
}
