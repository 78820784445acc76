package org.safeharbour.kit.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.LedgerAudit;
import org.safeharbour.kit.ledger.LedgerObligation;
import org.safeharbour.kit.task.KitTask;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.Workers;

/**
 * Compares the last two days' entries with what they tell of, four times a day and in one replica at a time; a difference opens
 * a task. Two days, so that what one run missed the next one sees.
 */
@ApplicationScoped
class AuditingLedger implements Work {
    private static final Duration EVERY = Duration.ofHours(6);

    private final Sql sql;
    private final Tasks tasks;
    private final String service;

    AuditingLedger(DataSource database, Tasks tasks, KitConfig config) {
        this.sql = Sql.on(database);
        this.tasks = tasks;
        this.service = config.service();
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        workers.start("ledger-audit", 1, EVERY, this);
    }

    @Override
    public boolean runOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (claimed()) {
                var findings = new LedgerAudit(sql, LedgerObligation.registered()).findings(twoDaysAgo());
                if (!findings.isEmpty()) {
                    alarm(findings);
                }
            }
        });
        return false;
    }

    private boolean claimed() {
        return sql.first(
                        "select pg_try_advisory_xact_lock(hashtext('safe-harbour ledger audit'))",
                        row -> row.getBoolean(1))
                .orElseThrow();
    }

    private UUID twoDaysAgo() {
        return sql.first("select uuidv7(interval '-2 days')", row -> row.getObject(1, UUID.class))
                .orElseThrow();
    }

    private void alarm(List<LedgerAudit.Finding> findings) {
        var first = findings.getFirst();
        tasks.openOnce(
                KitTask.LEDGER_DIFFERS,
                "ledger",
                UUID.nameUUIDFromBytes(service.getBytes(StandardCharsets.UTF_8)),
                null,
                Map.of("found", findings.size(), "kind", first.kind().name(), "about", first.about()));
    }
}
