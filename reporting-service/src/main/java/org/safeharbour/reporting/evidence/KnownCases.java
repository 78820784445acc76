package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** What this service knows of a case already, whatever it is told. */
@ApplicationScoped
class KnownCases {
    private final Sql sql;

    KnownCases(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** Whether anything of this case is a child-safety matter: its evidence, a hold, a disclosure or an order that ended. */
    @Transactional
    boolean isChildSafety(UUID caseId) {
        return sql.first("""
                        select 1 where exists (select from evidence where case_id = ? and child_safety)
                          or exists (select from hold where case_id = ? and child_safety)
                          or exists (select from disclosure where notice_id = ? and child_safety)
                          or exists (select from incident_order where notice_id = ? or order_id = ?)
                        """, row -> true, caseId, caseId, caseId, caseId, caseId)
                .isPresent();
    }
}
