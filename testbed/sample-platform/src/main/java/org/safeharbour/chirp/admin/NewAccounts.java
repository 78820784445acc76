package org.safeharbour.chirp.admin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safeharbour.chirp.admin.NewAccountsRequest.Account;
import org.safeharbour.chirp.admin.NewAccountsRequest.LogIn;
import org.safeharbour.chirp.admin.NewAccountsRequest.Post;
import org.safeharbour.chirp.database.Database;

/** Inserts accounts, posts and log-ins by the batch. */
@Singleton
class NewAccounts {

    private final Database database;

    NewAccounts(Database database) {
        this.database = database;
    }

    /** Something that belongs to an account already inserted. */
    record Owned<T>(long account, T value) {}

    /**
     * Inserts accounts and gives the number of each handle.
     *
     * @param hashes password hash by handle; none for an account without a password
     */
    Map<String, Long> add(List<Account> accounts, Map<String, String> hashes, Instant now) {
        Map<String, Long> ids = new HashMap<>();
        database.query(
                        """
                        insert into account
                          (id, handle, display_name, email, phone, signed_up_at, sign_up_ip, password_hash, state_since)
                        select coalesce(u.id, nextval(pg_get_serial_sequence('account', 'id'))), u.handle,
                          coalesce(u.name, u.handle), u.email, u.phone, u.at, u.ip, u.hash, u.at
                        from unnest(?, ?, ?, ?, ?, ?::timestamptz[], ?::inet[], ?)
                          as u(id, handle, name, email, phone, at, ip, hash)
                        returning handle, id""",
                        row -> Map.entry(row.getString("handle"), row.getLong("id")),
                        accounts.stream().map(Account::id).toArray(Long[]::new),
                        texts(accounts, Account::handle),
                        texts(accounts, Account::displayName),
                        texts(accounts, Account::email),
                        texts(accounts, Account::phone),
                        times(accounts, Account::signedUpAt, now),
                        texts(accounts, Account::signUpIp),
                        texts(accounts, account -> hashes.get(account.handle())))
                .forEach(row -> ids.put(row.getKey(), row.getValue()));
        return ids;
    }

    /** Inserts posts and gives their numbers in the same order. */
    List<Long> addPosts(List<Owned<Post>> posts, Instant now) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return database.query(
                """
                with numbered as (
                  select coalesce(u.id, nextval(pg_get_serial_sequence('post', 'id'))) as number, u.*
                  from unnest(?, ?, ?, ?::timestamptz[], ?::inet[]) with ordinality as u(id, account, text, at, ip, place)),
                added as (
                  insert into post (id, account_id, text, posted_at, upload_ip, state_since)
                  select number, account, text, at, ip, at from numbered)
                select number from numbered order by place""",
                row -> row.getLong("number"),
                posts.stream().map(post -> post.value().id()).toArray(Long[]::new),
                posts.stream().map(Owned::account).toArray(Long[]::new),
                texts(posts, post -> post.value().text()),
                times(posts, post -> post.value().postedAt(), now),
                texts(posts, post -> post.value().uploadIp()));
    }

    void addLogIns(List<Owned<LogIn>> logIns) {
        if (logIns.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into log_in (account_id, at, ip, user_agent)
                select * from unnest(?, ?::timestamptz[], ?::inet[], ?)""",
                logIns.stream().map(Owned::account).toArray(Long[]::new),
                texts(logIns, logIn -> logIn.value().at().toString()),
                texts(logIns, logIn -> logIn.value().ip()),
                texts(logIns, logIn -> logIn.value().userAgent()));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> String[] times(List<T> rows, Function<T, Instant> value, Instant otherwise) {
        return texts(rows, row -> {
            Instant given = value.apply(row);
            return (given == null ? otherwise : given).toString();
        });
    }
}
