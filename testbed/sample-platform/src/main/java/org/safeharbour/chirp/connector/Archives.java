package org.safeharbour.chirp.connector;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.database.Database;
import org.safeharbour.chirp.media.Media;
import org.safeharbour.chirp.media.Picture;

/** Reads whole accounts and posts for snapshots, a batch in four queries. */
@Singleton
class Archives {

    private static final int MOST = 1000;

    private final Database database;
    private final String publicUrl;

    Archives(Database database, ChirpConfig config) {
        this.database = database;
        this.publicUrl = config.publicUrl().toString();
    }

    private record Counted<T>(long owner, int total, T value) {}

    private record Mine<T>(int total, List<T> values) {}

    /** Archives by account id. */
    Map<Long, Archive> ofAccounts(Collection<Long> ids) {
        Long[] which = ids.toArray(Long[]::new);
        if (which.length == 0) {
            return Map.of();
        }
        Map<Long, Mine<Archive.LogIn>> logIns = newest(
                which,
                """
                select account_id, at, host(ip) as ip, user_agent, count(*) over () as total from log_in
                where account_id = wanted.id order by at desc, id desc""",
                row -> new Archive.LogIn(
                        Database.instant(row, "at"), row.getString("ip"), row.getString("user_agent")));
        Map<Long, Mine<Archive.Post>> posts = newest(which, """
                select account_id, p.id, a.handle, text, posted_at, host(upload_ip) as ip, p.state, count(*) over () as total,
                  m.id as media, m.sha256, octet_length(m.png) as bytes
                from post p join account a on a.id = p.account_id left join media m on m.post_id = p.id
                where account_id = wanted.id order by posted_at desc, p.id desc""", this::post);
        Map<Long, Archive> archives = new HashMap<>();
        database.query("""
                        select id, handle, display_name, email, phone, signed_up_at, host(sign_up_ip) as ip, state, state_since
                        from account where id = any(?)""", this::account, (Object) which)
                .forEach(account ->
                        archives.put(account.id(), whole(account, logIns.get(account.id()), posts.get(account.id()))));
        return archives;
    }

    /** Archives by post id. */
    Map<Long, Archive> ofPosts(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Archive> archives = new HashMap<>();
        database.query(
                        """
                        select p.id, a.id as author, a.handle, a.display_name, text, posted_at, host(upload_ip) as ip, p.state,
                          m.id as media, m.sha256, octet_length(m.png) as bytes
                        from post p join account a on a.id = p.account_id left join media m on m.post_id = p.id
                        where p.id = any(?)""",
                        row -> new Archive.OfPost(
                                TargetName.POST,
                                post(row),
                                new Archive.Author(
                                        row.getLong("author"), row.getString("handle"), row.getString("display_name"))),
                        (Object) ids.toArray(Long[]::new))
                .forEach(archive -> archives.put(archive.post().id(), archive));
        return archives;
    }

    private <T> Map<Long, Mine<T>> newest(Long[] ids, String oneAccount, Database.Row<T> value) {
        String sql = "select mine.* from unnest(?) as wanted(id), lateral (" + oneAccount + " limit " + MOST + ") mine";
        List<Counted<T>> rows = database.query(
                sql, row -> new Counted<>(row.getLong("account_id"), row.getInt("total"), value.of(row)), (Object) ids);
        Map<Long, Mine<T>> byOwner = new HashMap<>();
        Function<Counted<T>, Mine<T>> empty = row -> new Mine<>(row.total(), new ArrayList<>());
        rows.forEach(row -> byOwner.computeIfAbsent(row.owner(), owner -> empty.apply(row))
                .values()
                .add(row.value()));
        return byOwner;
    }

    private static Archive whole(Archive.Account account, Mine<Archive.LogIn> logIns, Mine<Archive.Post> posts) {
        Mine<Archive.LogIn> in = logIns == null ? new Mine<>(0, List.of()) : logIns;
        Mine<Archive.Post> written = posts == null ? new Mine<>(0, List.of()) : posts;
        return new Archive.OfAccount(
                TargetName.ACCOUNT, account, in.total(), in.values(), written.total(), written.values());
    }

    private Archive.Account account(ResultSet row) throws SQLException {
        String handle = row.getString("handle");
        return new Archive.Account(
                row.getLong("id"),
                handle,
                row.getString("display_name"),
                publicUrl + "/" + handle,
                row.getString("email"),
                row.getString("phone"),
                Database.instant(row, "signed_up_at"),
                row.getString("ip"),
                row.getString("state"),
                Database.instant(row, "state_since"));
    }

    private Archive.Post post(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Archive.Post(
                id,
                publicUrl + "/" + row.getString("handle") + "/status/" + id,
                row.getString("text"),
                Database.instant(row, "posted_at"),
                row.getString("ip"),
                row.getString("state"),
                picture(row));
    }

    private Archive.Picture picture(ResultSet row) throws SQLException {
        long id = row.getLong("media");
        return id == 0
                ? null
                : new Archive.Picture(
                        publicUrl + Media.path(id), Picture.MEDIA_TYPE, row.getString("sha256"), row.getInt("bytes"));
    }
}
