package org.safeharbour.chirp.media;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeharbour.chirp.database.Database;

/** The pictures that posts carry. */
@Singleton
public class Media {

    private final Database database;

    Media(Database database) {
        this.database = database;
    }

    /** A stored picture with whether the public may see it. */
    record Stored(byte[] png, boolean shown) {}

    /** Stores pictures by the post that carries each, and gives their numbers by post. */
    public Map<Long, Long> add(Map<Long, Picture> pictures) {
        if (pictures.isEmpty()) {
            return Map.of();
        }
        List<Long> posts = new ArrayList<>(pictures.keySet());
        List<Picture> drawn = posts.stream().map(pictures::get).toList();
        Map<Long, Long> numbers = new HashMap<>();
        database.query(
                        """
                        insert into media (post_id, seed, png, sha256)
                        select u.post, u.seed, decode(u.png, 'base64'), u.sha256 from unnest(?, ?, ?, ?) as u(post, seed, png, sha256)
                        returning post_id, id""",
                        row -> Map.entry(row.getLong("post_id"), row.getLong("id")),
                        posts.toArray(Long[]::new),
                        drawn.stream().map(Picture::seed).toArray(Long[]::new),
                        drawn.stream()
                                .map(picture -> Base64.getEncoder().encodeToString(picture.png()))
                                .toArray(String[]::new),
                        drawn.stream().map(Picture::sha256).toArray(String[]::new))
                .forEach(row -> numbers.put(row.getKey(), row.getValue()));
        return numbers;
    }

    Optional<Stored> find(long id) {
        return database.query("""
                        select m.png, not p.removed and not a.suspended as shown
                        from media m join post p on p.id = m.post_id join account a on a.id = p.account_id where m.id = ?""", row -> new Stored(row.getBytes("png"), row.getBoolean("shown")), id).stream()
                .findFirst();
    }

    /** The path of a picture below the platform's address. */
    public static String path(long id) {
        return "/media/" + id + ".png";
    }
}
