package org.safeharbour.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** The table of keys and their answers. All calls run in the transaction of the effect. */
@ApplicationScoped
class IdempotencyKeys {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    IdempotencyKeys(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Takes the key, or returns the answer that it already has. Waits while another transaction holds the key.
     *
     * @throws Problem 422 when the key was used with another body
     */
    Optional<StoredAnswer> claim(String caller, String key, byte[] digest) {
        try (var connection = database.getConnection()) {
            try (var insert = connection.prepareStatement(
                    "insert into idempotency_key (caller, key, digest) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, caller);
                insert.setString(2, key);
                insert.setBytes(3, digest);
                if (insert.executeUpdate() == 1) {
                    return Optional.empty();
                }
            }
            try (var select = connection.prepareStatement(
                    "select digest, status, headers, body from idempotency_key where caller = ? and key = ?")) {
                select.setString(1, caller);
                select.setString(2, key);
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.of(answer(row, digest));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key could not be claimed", e);
        }
    }

    /** Keeps the answer of a claimed key. */
    void keep(String caller, String key, StoredAnswer answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set status = ?, headers = ?, body = ? where caller = ? and key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, json.writeValueAsString(answer.headers()));
            update.setBytes(3, answer.body());
            update.setString(4, caller);
            update.setString(5, key);
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the answer could not be kept for its idempotency key", e);
        }
    }

    /** Claims the purge for the running transaction; false when another replica is at it. */
    boolean claimPurge() {
        try (var connection = database.getConnection();
                var lock =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('idempotency_key'))");
                var row = lock.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the purge could not be claimed", e);
        }
    }

    /** Forgets keys older than the retention; returns how many. */
    int purge(Duration retention) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from idempotency_key where created_at < clock_timestamp() - make_interval(secs => ?)")) {
            delete.setDouble(1, retention.toSeconds());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old idempotency keys could not be purged", e);
        }
    }

    private StoredAnswer answer(ResultSet row, byte[] digest) throws SQLException {
        if (!Arrays.equals(row.getBytes("digest"), digest)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        try {
            return new StoredAnswer(
                    row.getInt("status"), json.readValue(row.getString("headers"), HEADERS), row.getBytes("body"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer is unreadable", e);
        }
    }
}
