package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeEvent;

/** What happened to a notice, in order. Grows without bound and is never changed. */
@ApplicationScoped
class Timeline {
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;

    Timeline(DataSource database) {
        this.database = database;
    }

    /**
     * One happening.
     *
     * @param internal seen by staff only
     * @param demand position of the demand, or null
     * @param details values that fill the event's text
     * @param entryId the ledger entry that proves it
     */
    record Entry(
            UUID id,
            Instant at,
            NoticeEvent event,
            Caller.Kind actor,
            boolean internal,
            Integer demand,
            List<String> details,
            UUID entryId) {}

    void add(Notice notice, Entry entry, String person) {
        Sql.on(database)
                .update(
                        "insert into notice_timeline (id, agency, notice_id, at, event, actor, person, internal, demand,"
                                + " details, entry_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        notice.agency(),
                        notice.id(),
                        entry.at(),
                        entry.event(),
                        entry.actor(),
                        person,
                        entry.internal(),
                        entry.demand(),
                        entry.details().toArray(String[]::new),
                        entry.entryId());
    }

    /** Oldest first. */
    List<Entry> page(UUID notice, boolean withInternal, UUID after, int limit) {
        return Sql.on(database)
                .list(
                        "select id, at, event, actor, internal, demand, details, entry_id from notice_timeline"
                                + " where notice_id = ? and (? or not internal) and id > ? order by id limit ?",
                        row -> new Entry(
                                row.getObject("id", UUID.class),
                                Sql.instant(row, "at"),
                                NoticeEvent.valueOf(row.getString("event")),
                                Caller.Kind.valueOf(row.getString("actor")),
                                row.getBoolean("internal"),
                                row.getObject("demand", Integer.class),
                                List.of((String[]) row.getArray("details").getArray()),
                                row.getObject("entry_id", UUID.class)),
                        notice,
                        withInternal,
                        after == null ? FIRST : after,
                        limit);
    }

    static UUID nextId() {
        return Ids.next();
    }
}
