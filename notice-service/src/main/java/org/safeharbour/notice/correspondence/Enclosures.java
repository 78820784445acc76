package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.notice.ClarificationView;
import org.safeharbour.notice.notice.Notice;

/** The originals that came with answers, each with its hash. */
@ApplicationScoped
class Enclosures {
    private static final int LONGEST_NAME = 200;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Sql sql;

    Enclosures(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** Keeps the documents of an answer; returns them as shown, in their order. */
    List<ClarificationView.Document> add(Notice notice, UUID clarification, List<Enclosure> enclosures) {
        var kept = new ArrayList<ClarificationView.Document>();
        for (var enclosure : enclosures) {
            var document = new ClarificationView.Document(
                    Ids.next(),
                    cut(enclosure.name()),
                    enclosure.mediaType() == null ? UNKNOWN_TYPE : cut(enclosure.mediaType()),
                    sha256(enclosure.bytes()),
                    enclosure.bytes().length);
            kept.add(document);
            sql.update(
                    "insert into notice_enclosure (id, agency, notice_id, clarification_id, position, name, media_type,"
                            + " sha256, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    document.id(),
                    notice.agency(),
                    notice.id(),
                    clarification,
                    kept.size(),
                    document.name(),
                    document.mediaType(),
                    document.sha256(),
                    enclosure.bytes());
        }
        return kept;
    }

    /** Documents of every clarification of a notice, in their order; their number is bounded by the answers. */
    Map<UUID, List<ClarificationView.Document>> of(UUID notice) {
        var found = new HashMap<UUID, List<ClarificationView.Document>>();
        sql.list(
                        "select id, clarification_id, name, media_type, sha256, octet_length(content) as bytes"
                                + " from notice_enclosure where notice_id = ? order by clarification_id, position",
                        row -> Map.entry(row.getObject("clarification_id", UUID.class), document(row)),
                        notice)
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), k -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    Optional<byte[]> content(UUID notice, UUID clarification, UUID id) {
        return sql.first(
                "select content from notice_enclosure where notice_id = ? and clarification_id = ? and id = ?",
                row -> row.getBytes(1),
                notice,
                clarification,
                id);
    }

    private static ClarificationView.Document document(ResultSet row) throws SQLException {
        return new ClarificationView.Document(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("bytes"));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
