package org.safeharbour.notice.matter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;

/** Which notices of several authorities a matter joins. Read and written in the transactions of staff only; others see no row. */
@ApplicationScoped
class JointMatters {
    private static final UUID LAST = new UUID(-1L, -1L);
    private static final int MAX_NOTICES = 500;
    private static final int MAX_SHARED = 1_000;
    private static final int MAX_SUGGESTIONS = 50;
    private static final String NOTICE = "n.id, n.number, n.agency, n.status, n.child_safety";
    private static final String MEMBERS =
            "select n.id from notice n where n.matter_id = ? union select l.notice_id from matter_link l where l.matter_id = ?";

    private final Sql sql;

    JointMatters(DataSource database) {
        this.sql = Sql.on(database);
    }

    /** A notice of a matter; {@code linked} when staff put it there beside the authority's own matter. */
    record Member(UUID id, String number, String agency, String status, boolean childSafety, boolean linked) {}

    /** A notice that may belong to a matter, and what they share: CASE, CORRESPONDENCE or TARGETS. */
    record Suggestion(Member notice, String shared) {}

    /** A line of the list. */
    record Line(UUID id, String agency, String title, long notices, boolean childSafety) {}

    /** Newest first. */
    List<Line> page(UUID before, int limit) {
        return sql.list(
                """
                select m.id, m.agency, m.title, count(n.id) as notices, coalesce(bool_or(n.child_safety), false) as child_safety
                from (select * from matter where id < ? order by id desc limit ?) m
                left join lateral (
                  select o.id, o.child_safety from notice o where o.matter_id = m.id
                  union select o.id, o.child_safety from matter_link l join notice o on o.id = l.notice_id where l.matter_id = m.id
                ) n on true
                group by m.id, m.agency, m.title order by m.id desc
                """,
                row -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("agency"),
                        row.getString("title"),
                        row.getLong("notices"),
                        row.getBoolean("child_safety")),
                before == null ? LAST : before,
                limit);
    }

    /** The notices of a matter, oldest first. */
    List<Member> members(UUID matter) {
        return sql.list(
                "select " + NOTICE + ", n.matter_id <> ? as linked from notice n where n.id in (" + MEMBERS
                        + ") order by n.id limit ?",
                JointMatters::member,
                matter,
                matter,
                matter,
                MAX_NOTICES);
    }

    /** Whether there is such a notice, and whether it is about child safety. */
    List<Member> notice(UUID id) {
        return sql.list(
                "select " + NOTICE + ", false as linked from notice n where n.id = ?", JointMatters::member, id);
    }

    /** Notices that share a case number, a reference or an item with those of a matter. */
    List<Suggestion> suggestions(UUID matter, boolean childSafety) {
        return sql.list(
                """
                with member as (%s),
                  shared as (
                    select n.id, 1 as rank, 'CASE' as why from notice n where n.case_references && (
                      select coalesce(array_agg(distinct c), '{}') from notice o, unnest(o.case_references) c
                      where o.id in (select id from member))
                    union all
                    select n.id, 2, 'CORRESPONDENCE' from notice n join notice o on o.id in (select id from member)
                      and (n.in_reply_to = o.reference or o.in_reply_to = n.reference)
                    union all
                    select t.notice_id, 3, 'TARGETS' from notice_target t join (
                      select distinct kind, value from notice_target where notice_id in (select id from member) limit %d
                    ) s on s.value = t.value and s.kind = t.kind)
                select distinct on (n.id) %s, false as linked, s.why from shared s join notice n on n.id = s.id
                where n.id not in (select id from member) and (? or not n.child_safety)
                order by n.id desc, s.rank limit ?
                """.formatted(MEMBERS, MAX_SHARED, NOTICE),
                row -> new Suggestion(member(row), row.getString("why")),
                matter,
                matter,
                childSafety,
                MAX_SUGGESTIONS);
    }

    /** False when it was linked already. */
    boolean link(UUID matter, UUID notice, String person, Instant now) {
        return sql.update(
                        "insert into matter_link (matter_id, notice_id, linked_by, linked_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        matter,
                        notice,
                        person,
                        now)
                == 1;
    }

    /** False when there was no link. */
    boolean unlink(UUID matter, UUID notice) {
        return sql.update("delete from matter_link where matter_id = ? and notice_id = ?", matter, notice) == 1;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("agency"),
                row.getString("status"),
                row.getBoolean("child_safety"),
                row.getBoolean("linked"));
    }
}
