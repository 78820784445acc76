package org.safeharbour.notice.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.clock.ClockState;

/** The notices that the caller's row scope shows. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {
    private final DataSource database;

    Notices(DataSource database) {
        this.database = database;
    }

    /** Which notices a list shows; null means all. */
    record Filter(NoticeStatus status, String agency, Instant dueBefore, String words, boolean childSafety) {}

    /** The notice with its row locked: changes of one notice follow one another. */
    Optional<Notice> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Newest first. */
    List<Notice> matching(Filter filter, UUID before, int limit) {
        var where = new StringBuilder("true = true");
        var values = new HashMap<String, Object>();
        add(where, values, " and id < :before", "before", before);
        add(where, values, " and status = :status", "status", filter.status());
        // Nor is its authority to be found out by asking for one authority after the other.
        var open = filter.childSafety() ? "" : " and letter.childSafety = false";
        add(where, values, " and agency = :agency" + open, "agency", filter.agency());
        add(
                where,
                values,
                " and exists (select 1 from NoticeClock c where c.notice = n and c.state = :running and c.dueAt < :dueBefore)",
                "dueBefore",
                filter.dueBefore());
        if (filter.dueBefore() != null) {
            values.put("running", ClockState.RUNNING);
        }
        if (filter.words() != null) {
            // Without the permission the reference of a child-safety notice is not to be guessed by searching for it.
            var reference = filter.childSafety() ? "" : " and letter.childSafety = false";
            values.put("words", "%" + escaped(filter.words().toLowerCase(Locale.ROOT)) + "%");
            where.append(
                            " and (lower(number) like :words escape '!' or (lower(letter.reference) like :words escape '!'")
                    .append(reference)
                    .append("))");
        }
        return find("from Notice n where " + where + " order by id desc", Map.copyOf(values))
                .page(0, limit)
                .list();
    }

    /** Keeps two filings of the same reference from passing the check for duplicates side by side. */
    void serialise(String agency, String reference) {
        Sql.on(database)
                .list("select pg_advisory_xact_lock(hashtextextended(?, 79))", row -> 0, agency + "\n" + reference);
    }

    /** The notice of a reference; complaints of users have no number that somebody keeps unique. */
    Optional<Notice> byReference(String agency, String reference) {
        return agency.equals(Agency.NONE)
                ? Optional.empty()
                : find("agency = ?1 and letter.reference = ?2", agency, reference)
                        .firstResultOptional();
    }

    /** Only the id, so that nothing of the notice is held that its lock would find changed. */
    Optional<UUID> idByReference(String agency, String reference) {
        return agency.equals(Agency.NONE)
                ? Optional.empty()
                : id("select id from notice where agency = ? and reference = ?", agency, reference);
    }

    /** The notice that a reminder of this reference joined. */
    Optional<UUID> idByReminder(String agency, String reference) {
        return agency.equals(Agency.NONE)
                ? Optional.empty()
                : id("select notice_id from notice_reminder where agency = ? and reference = ?", agency, reference);
    }

    private Optional<UUID> id(String sql, String agency, String reference) {
        return Sql.on(database).first(sql, row -> row.getObject(1, UUID.class), agency, reference);
    }

    /** The next number of a year. Numbers of transactions that fail leave gaps; none is given twice. */
    String nextNumber(int year) {
        long next = Sql.on(database)
                .first(
                        "insert into notice_number as n (year, last) values (?, 1) on conflict (year)"
                                + " do update set last = n.last + 1 returning last",
                        row -> row.getLong(1),
                        year)
                .orElseThrow();
        return "SH-%04d-%06d".formatted(year, next);
    }

    private static void add(StringBuilder where, Map<String, Object> values, String text, String name, Object value) {
        if (value != null) {
            where.append(text);
            values.put(name, value);
        }
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
