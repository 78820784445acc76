package org.safeharbour.chirp.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.safeharbour.chirp.database.Database;

/** Accounts, as log-in and the public see them. */
@Singleton
public class Accounts {

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    /** What is public about an account. */
    public record Profile(long id, String handle, String displayName, Instant signedUpAt, AccountState state) {}

    record Secret(long id, String handle, String passwordHash) {}

    /** The profile under a handle. */
    public Optional<Profile> profile(Handle handle) {
        return database
                .query(
                        "select id, handle, display_name, signed_up_at, state from account where handle = ?",
                        row -> new Profile(
                                row.getLong("id"),
                                row.getString("handle"),
                                row.getString("display_name"),
                                Database.instant(row, "signed_up_at"),
                                AccountState.valueOf(row.getString("state"))),
                        handle.value())
                .stream()
                .findFirst();
    }

    Optional<Secret> secret(Handle handle) {
        return database
                .query(
                        "select id, handle, password_hash from account where handle = ?",
                        row -> new Secret(row.getLong("id"), row.getString("handle"), row.getString("password_hash")),
                        handle.value())
                .stream()
                .findFirst();
    }

    /**
     * The state, held until the end of the transaction, so that no log-in slips past a suspension being written. Asked for
     * only after the password fitted: whoever guesses passwords must not hold up a suspension.
     */
    AccountState holdState(long account) {
        return database.query(
                        "select state from account where id = ? for share",
                        row -> AccountState.valueOf(row.getString("state")),
                        account)
                .getFirst();
    }

    void recordLogIn(long account, Instant at, String ip, String userAgent) {
        database.update(
                "insert into log_in (account_id, at, ip, user_agent) values (?, ?, ?::inet, ?)",
                account,
                at,
                ip,
                userAgent);
    }
}
