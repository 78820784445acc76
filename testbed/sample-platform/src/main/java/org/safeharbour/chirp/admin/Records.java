package org.safeharbour.chirp.admin;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.database.Database;

/** Reads what the operator may see: the action log, and accounts whole. */
@Singleton
class Records {

    private static final int SHOWN = 200;

    private final Database database;
    private final String publicUrl;

    Records(Database database, ChirpConfig config) {
        this.database = database;
        this.publicUrl = config.publicUrl().toString();
    }

    /**
     * Waits until no action is half written. The numbers of the log are given before the commit, so a reader that does
     * not wait could pass over one that commits late. Holds new actions back only until this transaction ends.
     */
    void waitForActions() {
        database.update("lock table action in share mode");
    }

    List<ActionLogView.Entry> actions(long after, int limit) {
        return database.query("""
                select seq, action_id, caller, measure, applied, target_kind, target_value, ground, status, reason, at, repeats, feigned
                from action where seq > ? order by seq limit ?""", Records::entry, after, limit);
    }

    Optional<AccountDetails> account(String handle) {
        return database.query("""
                        select id, handle, display_name, email, phone, signed_up_at, host(sign_up_ip) as ip, state,
                          state_since, state_action from account where handle = ?""", Records::details, handle).stream()
                .findFirst()
                .map(account -> account.with(posts(account), logIns(account)));
    }

    private List<AccountDetails.Post> posts(AccountDetails account) {
        return database.query(
                "select id, text, posted_at, host(upload_ip) as ip, state from post"
                        + " where account_id = ? order by posted_at desc, id desc limit " + SHOWN,
                row -> new AccountDetails.Post(
                        row.getLong("id"),
                        publicUrl + "/" + account.handle() + "/status/" + row.getLong("id"),
                        row.getString("text"),
                        Database.instant(row, "posted_at"),
                        row.getString("ip"),
                        row.getString("state")),
                account.id());
    }

    private List<AccountDetails.LogIn> logIns(AccountDetails account) {
        return database.query(
                "select at, host(ip) as ip, user_agent from log_in"
                        + " where account_id = ? order by at desc, id desc limit " + SHOWN,
                row -> new AccountDetails.LogIn(
                        Database.instant(row, "at"), row.getString("ip"), row.getString("user_agent")),
                account.id());
    }

    private static AccountDetails details(ResultSet row) throws SQLException {
        return new AccountDetails(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("phone"),
                Database.instant(row, "signed_up_at"),
                row.getString("ip"),
                row.getString("state"),
                Database.instant(row, "state_since"),
                row.getString("state_action"),
                List.of(),
                List.of());
    }

    private static ActionLogView.Entry entry(ResultSet row) throws SQLException {
        return new ActionLogView.Entry(
                row.getLong("seq"),
                row.getString("action_id"),
                row.getString("caller"),
                row.getString("measure"),
                row.getBoolean("applied"),
                new ActionLogView.Target(row.getString("target_kind"), row.getString("target_value")),
                row.getString("ground"),
                row.getString("status"),
                row.getString("reason"),
                Database.instant(row, "at"),
                row.getInt("repeats"),
                row.getBoolean("feigned"));
    }
}
