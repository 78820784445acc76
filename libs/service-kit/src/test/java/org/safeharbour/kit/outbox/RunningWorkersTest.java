package org.safeharbour.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.EventType;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.AfterCommit;

/** Everything as it runs in production: workers, wake-ups, token, the wire. */
@QuarkusTest
@TestProfile(RunningWorkersTest.Running.class)
class RunningWorkersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static class Running implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PeerServer.class));
        }
    }

    enum Happened implements EventType {
        THING_SENT
    }

    @Inject
    Outbox outbox;

    @Inject
    Ledger ledger;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    List<String> requests;

    @Test
    void aCommandArrivesAndItsEntryIsProven() {
        var first = send();
        var entry = callers.call(TestCallers.staff("analyst"), () -> QuarkusTransaction.requiringNew()
                .call(() -> ledger.record(LedgerEvent.of(Happened.THING_SENT, "thing", first))));
        var second = send();
        await().atMost(PATIENCE)
                .until(() -> state(first).equals("DONE") && state(second).equals("DONE"));
        assertThat(requests.stream().filter(request -> request.startsWith("Bearer the-token ")))
                .anyMatch(request -> request.contains(first.toString()));
        assertThat(requests.stream().filter(request -> request.startsWith("token ")))
                .singleElement()
                .asString()
                .contains("grant_type=client_credentials");
        await().atMost(PATIENCE).until(() -> callers.call(TestCallers.staff("auditor"), () -> ledger.proof(entry))
                .isPresent());
    }

    @Test
    void whatWaitsForACommitRunsAfterItAndNotAfterARollback() {
        var runs = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            AfterCommit.run(runs::incrementAndGet);
            assertThat(runs).hasValue(0);
        });
        assertThat(runs).hasValue(1);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    AfterCommit.run(runs::incrementAndGet);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(runs).hasValue(1);
        AfterCommit.run(runs::incrementAndGet);
        assertThat(runs).hasValue(2);
    }

    private UUID send() {
        return callers.call(TestCallers.staff("analyst"), () -> QuarkusTransaction.requiringNew()
                .call(() -> outbox.send(
                        new Command("takedown", "order.open", "order:" + Ids.next(), Map.of("n", 1), null))));
    }

    private String state(UUID id) {
        return Sql.on(database)
                .first("select state from outbox where id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }
}
