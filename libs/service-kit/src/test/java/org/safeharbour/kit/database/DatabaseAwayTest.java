package org.safeharbour.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that is away is not one that refuses. */
class DatabaseAwayTest {
    @ParameterizedTest
    @CsvSource({
        "08006,true",
        "08001,true",
        "57P01,true",
        "57P03,true",
        "53300,true",
        "23505,false",
        "42501,false",
        "57014,false"
    })
    void theStateTells(String state, boolean away) {
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("no words", state))))
                .isEqualTo(away);
    }

    @Test
    void aTransactionThatCouldNotEndTellsItInWhatItSuppressed() {
        var rollback = new IllegalStateException("rolled back");
        rollback.addSuppressed(new XAException(XAException.XAER_RMFAIL));

        assertThat(DatabaseAway.isBehind(rollback)).isTrue();
    }

    @Test
    void onlyThePoolMeansItWithoutAState() {
        var ofPool = new SQLException("none in time");
        ofPool.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("io.agroal.pool.ConnectionPool", "get", "x", 1)});

        assertThat(DatabaseAway.isBehind(ofPool)).isTrue();
        assertThat(DatabaseAway.isBehind(new SQLException("elsewhere"))).isFalse();
        assertThat(DatabaseAway.isBehind(new IllegalStateException("no database at all")))
                .isFalse();
    }
}
