package org.safeharbour.reporting.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.statistics.TargetsCounted;

/** Child-safety orders that ended and their targets: what reports are made of. */
@ApplicationScoped
class ReportedOrders {
    /** Targets of one report. */
    static final int MAX_TARGETS = 200_000;

    private static final int MAX_ORDERS = 500;

    private final Sql sql;

    ReportedOrders(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** An order that ended. */
    record EndedOrder(
            UUID id,
            UUID noticeId,
            String noticeNumber,
            String agency,
            String measure,
            String status,
            Instant openedAt,
            Instant finishedAt,
            int total) {
        /** The case under which its evidence is kept: the notice's, or its own. */
        UUID caseId() {
            return Objects.requireNonNullElse(noticeId, id);
        }
    }

    /** What became of a target. */
    record EndedTarget(UUID orderId, String kind, String value, String outcome, Instant at) {}

    void add(OrderSettled order) {
        sql.update(
                """
                insert into incident_order (order_id, source, notice_id, notice_number, demand, agency, measure, legal_basis,
                  status, opened_at, finished_at, target_total)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id) do nothing
                """,
                order.orderId(),
                order.source(),
                order.noticeId(),
                order.noticeNumber(),
                order.demand(),
                order.agency(),
                order.measure(),
                order.legalBasis().toArray(String[]::new),
                order.status(),
                order.openedAt(),
                order.finishedAt(),
                order.total());
    }

    void addTargets(UUID orderId, List<TargetsCounted.Item> items) {
        sql.batch(
                "insert into incident_target (id, order_id, kind, value, outcome, at) values (?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(item ->
                                new Object[] {Ids.next(), orderId, item.kind(), item.value(), item.outcome(), item.at()
                                })
                        .toList());
    }

    List<EndedOrder> ofOrder(UUID id) {
        return sql.list("select * from incident_order where order_id = ?", ReportedOrders::order, id);
    }

    List<EndedOrder> ofNotice(UUID noticeId) {
        return sql.list(
                "select * from incident_order where notice_id = ? order by order_id limit ?",
                ReportedOrders::order,
                noticeId,
                MAX_ORDERS);
    }

    List<EndedOrder> all(Collection<UUID> ids) {
        return sql.list(
                "select * from incident_order where order_id = any(?) order by order_id",
                ReportedOrders::order,
                (Object) ids.toArray(UUID[]::new));
    }

    /** Nobody else reports these orders until this transaction ends. */
    void lock(Collection<UUID> ids) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from (select id from unnest(?) as t (id) order by id) as o",
                row -> true,
                (Object) ids.toArray(UUID[]::new));
    }

    /** In the order of orders, kinds, values and times; one more than a report takes. */
    List<EndedTarget> targets(Collection<UUID> orderIds) {
        return sql.list(
                """
                select * from incident_target where order_id = any(?)
                order by order_id, kind collate "C", value collate "C", at, id limit ?
                """,
                row -> new EndedTarget(
                        row.getObject("order_id", UUID.class),
                        row.getString("kind"),
                        row.getString("value"),
                        row.getString("outcome"),
                        Sql.instant(row, "at")),
                orderIds.toArray(UUID[]::new),
                MAX_TARGETS + 1);
    }

    private static EndedOrder order(ResultSet row) throws SQLException {
        return new EndedOrder(
                row.getObject("order_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                row.getString("notice_number"),
                row.getString("agency"),
                row.getString("measure"),
                row.getString("status"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "finished_at"),
                row.getInt("target_total"));
    }
}
