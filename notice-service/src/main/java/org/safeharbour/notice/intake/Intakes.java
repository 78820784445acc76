package org.safeharbour.notice.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;

/** Letters that came in and their originals. Within the running transaction and its row scope. */
@ApplicationScoped
class Intakes {
    // A later letter may show that the notice is about CSEAM: its letters are guarded from then on, too.
    private static final String COLUMNS = "id, agency, state, (child_safety or exists (select 1 from notice n"
            + " where n.id = intake.notice_id and n.child_safety)) as child_safety, received_at, reading, notice_id";

    private final Sql sql;
    private final ObjectMapper json;

    Intakes(DataSource database, ObjectMapper json) {
        this.sql = Sql.on(database);
        this.json = json;
    }

    /** An original with its bytes. */
    record Content(String name, String mediaType, byte[] bytes) {}

    Intake add(String agency, LetterReading reading, Instant receivedAt, Instant now) {
        var id = Ids.next();
        sql.update(
                "insert into intake (id, agency, state, child_safety, received_at, filed_at, reading)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                agency,
                reading.state(),
                reading.childSafety(),
                receivedAt,
                now,
                write(reading.draft()));
        var originals = new ArrayList<Intake.Original>();
        for (var document : reading.documents()) {
            var original = new Intake.Original(
                    Ids.next(), document.name(), document.mediaType(), document.sha256(), document.bytes());
            originals.add(original);
            sql.update(
                    "insert into intake_document (id, agency, intake_id, position, name, media_type, sha256, content)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    original.id(),
                    agency,
                    id,
                    originals.size(),
                    original.name(),
                    original.mediaType(),
                    original.sha256(),
                    document.content());
        }
        return new Intake(
                id, agency, reading.state(), reading.childSafety(), receivedAt, reading.draft(), null, originals);
    }

    Optional<Intake> find(UUID id) {
        return sql.first("select " + COLUMNS + " from intake where id = ?", this::intake, id)
                .map(intake -> intake.with(originals(id)));
    }

    /** The letter with its row locked, so that it becomes one notice only. */
    Optional<Intake> locked(UUID id) {
        return sql.first("select " + COLUMNS + " from intake where id = ? for update", this::intake, id);
    }

    Optional<Content> content(UUID intake, UUID document) {
        return sql.first(
                "select name, media_type, content from intake_document where intake_id = ? and id = ?",
                row -> new Content(row.getString(1), row.getString(2), row.getBytes(3)),
                intake,
                document);
    }

    void becameNotice(UUID id, UUID notice) {
        sql.update("update intake set notice_id = ? where id = ?", notice, id);
    }

    /** Files of one letter are bounded by the intake itself. */
    private List<Intake.Original> originals(UUID intake) {
        return sql.list(
                "select id, name, media_type, sha256, octet_length(content) as bytes from intake_document"
                        + " where intake_id = ? order by position",
                row -> new Intake.Original(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getLong("bytes")),
                intake);
    }

    private Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                LetterReading.State.valueOf(row.getString("state")),
                row.getBoolean("child_safety"),
                Sql.instant(row, "received_at"),
                read(row.getString("reading")),
                row.getObject("notice_id", UUID.class),
                List.of());
    }

    private String write(LetterDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a draft cannot be written", e);
        }
    }

    private LetterDraft read(String text) {
        try {
            return json.readValue(text, LetterDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is unreadable", e);
        }
    }
}
