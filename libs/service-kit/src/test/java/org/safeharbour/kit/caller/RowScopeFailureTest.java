package org.safeharbour.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.database.DatabaseAway;
import org.safeharbour.kit.idempotency.Things;
import org.safeharbour.kit.testing.TestCallers;

/** When no connection is to be had, the transaction that could not begin does not stay on the thread. */
@QuarkusTest
@TestProfile(RowScopeFailureTest.PoolOfOne.class)
class RowScopeFailureTest {
    @Inject
    Things things;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Inject
    TransactionManager transactions;

    public static class PoolOfOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.min-size",
                    "0",
                    "quarkus.datasource.jdbc.max-size",
                    "1",
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "1S");
        }
    }

    @Test
    void theThreadIsFreeAgainAndTheNextTransactionWorks() throws Exception {
        Throwable failure;
        try (var only = database.getConnection()) {
            assertThat(only.isClosed()).isFalse();
            failure = catchThrowable(() -> callers.call(TestCallers.staff("s"), things::visibleAgencies));
        }

        assertThat(failure).isNotNull();
        assertThat(DatabaseAway.isBehind(failure)).isTrue();
        assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        callers.call(TestCallers.staff("s"), () -> things.make("ifso", "a row"));
        assertThat(callers.call(TestCallers.staff("s"), things::visibleAgencies))
                .contains("ifso");
    }
}
