package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.database.Database;

/** Reads what Chirp holds of the people behind targets, a batch in four queries. Never a post's words. */
@Singleton
class Particulars {

    private static final int MOST = 1000;

    private final Database database;
    private final String publicUrl;

    Particulars(Database database, ChirpConfig config) {
        this.database = database;
        this.publicUrl = config.publicUrl().toString();
    }

    /**
     * Whose data, and of what time.
     *
     * @param place the item's place in the request
     * @param post the only post that is meant, or null for all of the account's
     */
    record Wanted(int place, long account, Long post, Instant from, Instant to) {}

    /** What somebody said at sign-up. */
    record SignUp(String name, String email, String phone, Instant at, String ip) {}

    /** One log-in. */
    record LogIn(int place, Instant at, String ip, String userAgent) {}

    /** One post, without its words. */
    record Sent(int place, String url, Instant at, String ip) {}

    /** The accounts that wrote posts, by post. */
    Map<Long, Long> authors(Collection<Long> posts) {
        Map<Long, Long> authors = new HashMap<>();
        if (!posts.isEmpty()) {
            database.query(
                            "select id, account_id from post where id = any(?)",
                            row -> Map.entry(row.getLong("id"), row.getLong("account_id")),
                            (Object) posts.toArray(Long[]::new))
                    .forEach(row -> authors.put(row.getKey(), row.getValue()));
        }
        return authors;
    }

    /** Sign-ups by account. */
    Map<Long, SignUp> signUps(Collection<Long> accounts) {
        Map<Long, SignUp> found = new HashMap<>();
        if (!accounts.isEmpty()) {
            database.query("""
                            select id, display_name, email, phone, signed_up_at, host(sign_up_ip) as ip
                            from account where id = any(?)""", row -> Map.entry(row.getLong("id"), signUp(row)), (Object)
                            accounts.toArray(Long[]::new))
                    .forEach(row -> found.put(row.getKey(), row.getValue()));
        }
        return found;
    }

    /** The newest 1,000 log-ins of each within its time, newest first, by place. */
    Map<Integer, List<LogIn>> logIns(List<Wanted> wanted) {
        return read(
                wanted,
                """
                select at, host(ip) as ip, user_agent from log_in
                where account_id = w.account and (w.since is null or at >= w.since) and (w.until is null or at <= w.until)
                order by at desc, id desc""",
                row -> new LogIn(
                        row.getInt("place"),
                        Database.instant(row, "at"),
                        row.getString("ip"),
                        row.getString("user_agent")),
                LogIn::place);
    }

    /** The newest 1,000 posts of each within its time, newest first, by place; removed ones too. */
    Map<Integer, List<Sent>> posts(List<Wanted> wanted) {
        return read(
                wanted,
                """
                select p.id, a.handle, p.posted_at, host(p.upload_ip) as ip from post p join account a on a.id = p.account_id
                where p.account_id = w.account and (w.post is null or p.id = w.post)
                  and (w.since is null or p.posted_at >= w.since) and (w.until is null or p.posted_at <= w.until)
                order by p.posted_at desc, p.id desc""",
                row -> new Sent(
                        row.getInt("place"),
                        publicUrl + "/" + row.getString("handle") + "/status/" + row.getLong("id"),
                        Database.instant(row, "posted_at"),
                        row.getString("ip")),
                Sent::place);
    }

    private <T> Map<Integer, List<T>> read(
            List<Wanted> wanted, String ofOne, Database.Row<T> row, Function<T, Integer> place) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        String sql = "select w.place, mine.* from unnest(?, ?, ?, ?::timestamptz[], ?::timestamptz[])"
                + " as w(place, account, post, since, until), lateral (" + ofOne + " limit " + MOST + ") mine";
        return database
                .query(
                        sql,
                        row,
                        wanted.stream().map(Wanted::place).toArray(Integer[]::new),
                        wanted.stream().map(Wanted::account).toArray(Long[]::new),
                        wanted.stream().map(Wanted::post).toArray(Long[]::new),
                        times(wanted, Wanted::from),
                        times(wanted, Wanted::to))
                .stream()
                .collect(Collectors.groupingBy(place));
    }

    private static String[] times(List<Wanted> wanted, Function<Wanted, Instant> time) {
        return wanted.stream()
                .map(time)
                .map(moment -> moment == null ? null : moment.toString())
                .toArray(String[]::new);
    }

    private static SignUp signUp(ResultSet row) throws SQLException {
        return new SignUp(
                row.getString("display_name"),
                row.getString("email"),
                row.getString("phone"),
                Database.instant(row, "signed_up_at"),
                row.getString("ip"));
    }
}
