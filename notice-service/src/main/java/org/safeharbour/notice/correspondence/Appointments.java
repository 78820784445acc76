package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Hearings and due dates over all notices of the caller's row scope, the nearest ones first. */
@ApplicationScoped
class Appointments {
    /** For how long what was missed stays in sight. */
    private static final Duration OVERDUE = Duration.ofDays(30);

    private final Sql sql;

    Appointments(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** Whose appointments: {@code agency} null means all; without child-safety those hearings stay out. */
    record Scope(String agency, boolean childSafety) {}

    /** Those to come before those that were. */
    List<Appointment> hearings(Scope scope, Instant now, int limit) {
        return sql.list(
                "select h.id, h.at, h.place, n.number, n.reference, n.child_safety"
                        + " from notice_hearing h join notice n on n.id = h.notice_id"
                        + " where (?::text is null or n.agency = ?) and (? or not n.child_safety)"
                        + " and n.status not in ('REJECTED', 'WITHDRAWN')"
                        + " order by h.at < ?, abs(extract(epoch from h.at - ?)), h.id limit ?",
                row -> appointment(row, Appointment.Kind.HEARING, row.getString("place")),
                scope.agency(),
                scope.agency(),
                scope.childSafety(),
                now,
                now,
                limit);
    }

    /** One for each date at which clocks of a notice run out; the end of a retention is nobody's appointment. */
    List<Appointment> due(Scope scope, Instant now, int limit) {
        return sql.list(
                "select min(c.id::text)::uuid as id, c.due_at as at, n.number, n.reference, n.child_safety"
                        + " from notice_clock c join notice n on n.id = c.notice_id"
                        + " where (?::text is null or n.agency = ?) and c.state = 'RUNNING' and c.due_at > ?"
                        + " and c.duty <> 'PRESERVE'"
                        + " and n.status in ('RECEIVED', 'ACKNOWLEDGED', 'ACCEPTED', 'PARTIALLY_REPLIED')"
                        + " group by n.id, n.number, n.reference, n.child_safety, c.due_at"
                        + " order by c.due_at, 1 limit ?",
                row -> appointment(row, Appointment.Kind.DUE, null),
                scope.agency(),
                scope.agency(),
                now.minus(OVERDUE),
                limit);
    }

    private static Appointment appointment(ResultSet row, Appointment.Kind kind, String place) throws SQLException {
        var appointment = new Appointment(
                row.getObject("id", UUID.class),
                kind,
                row.getString("number"),
                row.getString("reference"),
                Sql.instant(row, "at"),
                place);
        return row.getBoolean("child_safety") ? appointment.neutral() : appointment;
    }
}
