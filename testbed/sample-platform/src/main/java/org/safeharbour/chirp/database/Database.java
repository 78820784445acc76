package org.safeharbour.chirp.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Plain SQL on the connection of the current transaction. Lists travel as one array argument, so that a batch of
 * five hundred costs a few round trips. Every statement has the time limit set for the data source.
 */
@Singleton
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Makes a value of the row the result set stands on. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads columns only, never moves the cursor. */
        T of(ResultSet row) throws SQLException;
    }

    /** Runs a query (or an INSERT … RETURNING) and reads every row; the statement itself bounds how many. */
    public <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row.of(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    /** Runs a statement that returns no rows and says how many it touched. */
    public int update(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    /** A column of type timestamptz, or null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, java.time.OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case Long[] numbers -> statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
                case Boolean[] flags -> statement.setArray(i + 1, connection.createArrayOf("boolean", flags));
                case Integer[] numbers -> statement.setArray(i + 1, connection.createArrayOf("integer", numbers));
                case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                case null, default -> statement.setObject(i + 1, arguments[i]);
            }
        }
    }
}
