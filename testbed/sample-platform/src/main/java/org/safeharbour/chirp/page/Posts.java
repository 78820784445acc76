package org.safeharbour.chirp.page;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.safeharbour.chirp.account.AccountState;
import org.safeharbour.chirp.account.Handle;
import org.safeharbour.chirp.database.Database;
import org.safeharbour.chirp.media.Media;

/** Posts as the public reads them. */
@Singleton
class Posts {

    private static final int SHOWN = 50;

    private static final String ALL = """
            select p.id, a.handle, a.display_name, p.text, p.posted_at, p.state, a.state as author_state,
              m.id as media
            from post p join account a on a.id = p.account_id left join media m on m.post_id = p.id""";

    private final Database database;

    Posts(Database database) {
        this.database = database;
    }

    /** The newest posts that stand, of accounts that are not suspended. */
    List<PostView> newest() {
        return database.query(
                ALL + " where not p.removed and not a.suspended order by p.posted_at desc, p.id desc limit " + SHOWN,
                Posts::view);
    }

    /** The newest posts of one account; a removed one stays as a tombstone. */
    List<PostView> newestOf(long account) {
        return database.query(
                ALL + " where p.account_id = ? order by p.posted_at desc, p.id desc limit " + SHOWN,
                Posts::view,
                account);
    }

    Optional<PostView> find(Handle author, long id) {
        return database.query(ALL + " where p.id = ? and a.handle = ?", Posts::view, id, author.value()).stream()
                .findFirst();
    }

    private static PostView view(ResultSet row) throws SQLException {
        return new PostView(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("text"),
                Database.instant(row, "posted_at"),
                "REMOVED".equals(row.getString("state")),
                AccountState.valueOf(row.getString("author_state")),
                picture(row.getLong("media")));
    }

    private static String picture(long media) {
        return media == 0 ? null : Media.path(media);
    }
}
