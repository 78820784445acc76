package org.safeharbour.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain SQL with positional parameters, for tables that are written in bulk or with clauses that an object mapper does not
 * know. On a data source it takes part in the running transaction; on a connection it uses just that one.
 */
public final class Sql {
    private static final int TIMEOUT_SECONDS = 30;

    private final DataSource database;
    private final Connection connection;

    private Sql(DataSource database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Makes a value of the row the cursor stands on. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Action<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Statements on connections of a pool, in the transaction that is running, if any. */
    public static Sql on(DataSource database) {
        return new Sql(database, null);
    }

    /** Statements on one connection, whose transaction the caller governs. */
    public static Sql on(Connection connection) {
        return new Sql(null, connection);
    }

    /** All rows of a bounded query. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (var rows = statement.executeQuery()) {
                var list = new ArrayList<T>();
                while (rows.next()) {
                    list.add(reader.read(rows));
                }
                return list;
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
            }
        });
    }

    /** Runs a change; returns the number of rows it touched. */
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Runs one change for each row of parameters, in one round trip. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        run(sql, new Object[0], statement -> {
            for (var parameters : rows) {
                bind(statement, parameters);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** A nullable instant of a column with time zone. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private <T> T run(String sql, Object[] parameters, Action<T> action) {
        try {
            if (connection != null) {
                return on(connection, sql, parameters, action);
            }
            try (var borrowed = database.getConnection()) {
                return on(borrowed, sql, parameters, action);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static <T> T on(Connection connection, String sql, Object[] parameters, Action<T> action)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            bind(statement, parameters);
            return action.on(statement);
        }
    }

    private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, forDatabase(statement, parameters[i]));
        }
    }

    private static Object forDatabase(PreparedStatement statement, Object value) throws SQLException {
        return switch (value) {
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case UUID[] ids -> statement.getConnection().createArrayOf("uuid", ids);
            case String[] texts -> statement.getConnection().createArrayOf("text", texts);
            case Long[] numbers -> statement.getConnection().createArrayOf("bigint", numbers);
            case null, default -> value;
        };
    }
}
