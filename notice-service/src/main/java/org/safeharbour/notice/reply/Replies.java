package org.safeharbour.notice.reply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Replies and, beside them, the very bytes that left the house. */
@ApplicationScoped
class Replies implements PanacheRepositoryBase<Reply, UUID> {
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    Replies(DataSource database) {
        this.database = database;
    }

    Optional<Reply> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean anyAwaiting(UUID notice) {
        return count("noticeId = ?1 and state = ?2", notice, ReplyState.AWAITING_APPROVAL) > 0;
    }

    /** How many have left the house. */
    long issued(UUID notice) {
        return count("noticeId = ?1 and state = ?2", notice, ReplyState.ISSUED);
    }

    /** Oldest first. */
    List<Reply> of(UUID notice, boolean drafts, UUID after, int limit) {
        return find(
                        "noticeId = ?1 and id > ?2 and (?3 = true or state = ?4) order by id",
                        notice,
                        after == null ? FIRST : after,
                        drafts,
                        ReplyState.ISSUED)
                .page(0, limit)
                .list();
    }

    void keepDocument(Reply reply, byte[] document) {
        Sql.on(database)
                .update(
                        "insert into reply_document (reply_id, agency, content) values (?, ?, ?)",
                        reply.id(),
                        reply.agency(),
                        document);
    }

    Optional<byte[]> document(UUID reply) {
        return Sql.on(database)
                .first("select content from reply_document where reply_id = ?", row -> row.getBytes(1), reply);
    }
}
