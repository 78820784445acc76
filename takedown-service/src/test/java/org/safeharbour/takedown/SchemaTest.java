package org.safeharbour.takedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.takedown.testing.As;
import org.safeharbour.takedown.testing.FreePorts;
import org.safeharbour.takedown.testing.Handles;
import org.safeharbour.takedown.testing.OrderBodies;

/** What the database itself refuses, asked with the rights of the running service. */
@QuarkusTest
@WithTestResource(FreePorts.class)
class SchemaTest {
    @Inject
    DataSource database;

    @Inject
    CurrentCaller callers;

    @Test
    void everyTableWithAnAgencyHasForcedRowSecurity() {
        var open = Sql.on(database).list("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'agency' and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
                        """, row -> row.getString(1));
        assertThat(open).isEmpty();
    }

    @Test
    void nothingIsGrantedOnPartitions() {
        var granted = Sql.on(database).list("""
                        select relname from pg_class where relispartition and relkind = 'r'
                          and has_table_privilege(oid, 'select, insert, update, delete')
                        """, row -> row.getString(1));
        assertThat(granted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "takedown_order, proposer",
        "takedown_order, measure",
        "takedown_order, ground",
        "takedown_order, agency",
        "takedown_order, child_safety",
        "approval, person",
        "approval, digest",
        "approval, expires_at",
        "target, order_id",
        "target, value"
    })
    void whatWasApprovedCannotBeChanged(String table, String column) {
        var allowed = Sql.on(database)
                .first("select has_column_privilege(?, ?, 'update')", row -> row.getBoolean(1), table, column);
        assertThat(allowed).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"takedown_order", "approval", "target"})
    void nothingIsDeleted(String table) {
        var allowed = Sql.on(database)
                .first("select has_table_privilege(?, 'delete, truncate')", row -> row.getBoolean(1), table);
        assertThat(allowed).contains(false);
    }

    @Test
    void theProposerCannotEvenInsertAnApproval() {
        var order = propose();
        refused("different people", () -> insertApproval(order, "analyst", (String) order.get("digest")));
    }

    @Test
    void anApprovalOfAnotherContentIsRefused() {
        var order = propose();
        refused("bound to the order", () -> insertApproval(order, "approver", "sha256:" + "0".repeat(64)));
    }

    @Test
    void aPersonHasOneStandingApproval() {
        var order = propose();
        var digest = (String) order.get("digest");
        assertThat(insertApproval(order, "approver", digest)).isEqualTo(1);
        refused("approval_once", () -> insertApproval(order, "approver", digest));
    }

    @Test
    void nobodySeesAnOrderWithoutACaller() {
        propose();
        var seen = QuarkusTransaction.requiringNew()
                .call(() -> Sql.on(database).first("select count(*) from takedown_order", row -> row.getLong(1)));
        assertThat(seen).contains(0L);
    }

    private static Map<String, Object> propose() {
        return As.person("analyst")
                .body(OrderBodies.block(Handles.fresh(1)))
                .post("/api/v1/takedown-orders")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private int insertApproval(Map<String, Object> order, String person, String digest) {
        return asSystem(() -> QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                .update("""
                        insert into approval (id, order_id, person, decision, digest, given_at, expires_at)
                        values (?, ?, ?, 'APPROVE', ?, now(), now() + interval '1 day')
                        """, Ids.next(), UUID.fromString((String) order.get("id")), person, digest)));
    }

    private <T> T asSystem(Supplier<T> action) {
        return callers.call(Caller.system("takedown-service"), action);
    }

    private static void refused(String why, Supplier<?> change) {
        assertThatThrownBy(change::get)
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
