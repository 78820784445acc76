package org.safeharbour.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.EventType;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerAudit;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.ledger.LedgerObligation;
import org.safeharbour.kit.time.Ids;

/** The audit runs by itself, and what it finds is work for a person. */
@QuarkusTest
class AuditingLedgerTest {
    enum Happened implements EventType {
        TASK_OPENED
    }

    @Inject
    AuditingLedger audit;

    @Inject
    Ledger ledger;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Test
    void anEntryWithoutItsRowOpensOneTask() {
        look();
        resolve();
        var missing = record();
        look();
        look();
        var facts = QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                .list(
                        "select facts::text from task where kind = 'LEDGER_DIFFERS' and state = 'OPEN'",
                        row -> row.getString(1)));
        assertThat(facts).singleElement().asString().contains("found");
        assertThat(findings()).contains(new LedgerAudit.Finding(LedgerAudit.Kind.ROW_MISSING, "task " + missing));
        resolve();
    }

    private List<LedgerAudit.Finding> findings() {
        return callers.call(Caller.system("notice-service"), () -> QuarkusTransaction.requiringNew()
                .call(() -> new LedgerAudit(Sql.on(database), LedgerObligation.registered())
                        .findings(LedgerAudit.FROM_THE_BEGINNING)));
    }

    private UUID record() {
        var id = Ids.next();
        QuarkusTransaction.requiringNew().call(() -> ledger.record(LedgerEvent.of(Happened.TASK_OPENED, "task", id)));
        return id;
    }

    private void look() {
        callers.call(Caller.system("notice-service"), () -> audit.runOnce());
    }

    /** Also what other tests of this database left. */
    private void resolve() {
        QuarkusTransaction.requiringNew().run(() -> Sql.on(database)
                .update("update task set state = 'RESOLVED', resolved_by = 'test', resolved_at = clock_timestamp()"
                        + " where kind = 'LEDGER_DIFFERS' and state <> 'RESOLVED'"));
    }
}
