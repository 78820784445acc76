package org.safeharbour.kit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.database.Sql;

/**
 * Finds what a Merkle tree cannot show: rows beside an entry that tell another story than the entry, and business rows without
 * their entry (or entries without their row), because an entry that vanished before it was sequenced was never in the tree.
 * What must have an entry is data: {@code META-INF/safe-harbour/ledger-obligations.txt} of each module.
 */
public final class LedgerAudit {
    /** All of the log. */
    public static final UUID FROM_THE_BEGINNING = new UUID(0, 0);

    private static final int MOST = 100;

    private final Sql sql;
    private final List<LedgerObligation> obligations;

    /** An audit with statements that see all agencies' rows, against these obligations. */
    public LedgerAudit(Sql sql, List<LedgerObligation> obligations) {
        this.sql = sql;
        this.obligations = List.copyOf(obligations);
    }

    /** What kind of difference was found, and on what; up to a hundred of each kind. */
    public record Finding(Kind kind, String about) {}

    /** Kinds of difference. */
    public enum Kind {
        /** The stored leaf hash is not that of the entry. */
        LEAF_HASH_DIFFERS,
        /** A column beside the entry says something else than the entry. */
        COLUMN_DIFFERS,
        /** The entry's index is not the one that the log has for it. */
        INDEX_DIFFERS,
        /** The order of the log has a gap. */
        INDEX_MISSING,
        /** Something happened that no entry tells of. */
        ENTRY_MISSING,
        /** An entry tells of something that is not there. */
        ROW_MISSING,
        /** Two entries tell of one beginning. */
        ENTRY_TWICE
    }

    /** Looks at everything whose id (UUIDv7, so its time) is not before {@code from}. */
    public List<Finding> findings(UUID from) {
        List<Finding> findings = new ArrayList<>();
        entries(Kind.LEAF_HASH_DIFFERS, "leaf_hash <> sha256('\\x00'::bytea || body)", from, findings);
        entries(Kind.COLUMN_DIFFERS, """
                (convert_from(body, 'UTF8')::jsonb ->> 'entryId',
                 convert_from(body, 'UTF8')::jsonb ->> 'event',
                 convert_from(body, 'UTF8')::jsonb -> 'object' ->> 'kind',
                 convert_from(body, 'UTF8')::jsonb -> 'object' ->> 'id')
                is distinct from (id::text, event, object_kind, object_id::text)
                """, from, findings);
        places(from, findings);
        obligations.forEach(obligation -> bijection(obligation, from, findings));
        return findings;
    }

    private void entries(Kind kind, String condition, UUID from, List<Finding> findings) {
        add(
                kind,
                "select id::text from ledger_entry where id >= ? and " + condition + " limit ?",
                findings,
                from,
                MOST);
    }

    private void places(UUID from, List<Finding> findings) {
        add(Kind.INDEX_DIFFERS, """
                select coalesce(e.id, l.entry_id)::text
                from (select id, leaf_index from ledger_entry where id >= ? and leaf_index is not null) e
                full join (select entry_id, leaf_index from ledger_leaf where entry_id >= ?) l
                  on l.entry_id = e.id and l.leaf_index = e.leaf_index
                where e.id is null or l.entry_id is null limit ?
                """, findings, from, from, MOST);
        add(Kind.INDEX_MISSING, """
                select max(leaf_index)::text from ledger_leaf having max(leaf_index) + 1 <> count(*) limit ?
                """, findings, MOST);
    }

    /** One beginning of the object, one entry of its event: neither without the other, and no second one. */
    private void bijection(LedgerObligation obligation, UUID from, List<Finding> findings) {
        var told = "(select object_id from ledger_entry where object_kind = ? and event = ?)";
        add(
                Kind.ENTRY_MISSING,
                "select ? || ' ' || id from " + obligation.table() + " where id >= ? and id not in " + told
                        + " limit ?",
                findings,
                obligation.objectKind(),
                from,
                obligation.objectKind(),
                obligation.event(),
                MOST);
        add(
                Kind.ROW_MISSING,
                "select object_kind || ' ' || object_id from ledger_entry e where object_id >= ? and object_kind = ?"
                        + " and event = ? and not exists (select 1 from " + obligation.table()
                        + " t where t.id = e.object_id) limit ?",
                findings,
                from,
                obligation.objectKind(),
                obligation.event(),
                MOST);
        add(
                Kind.ENTRY_TWICE,
                "select object_kind || ' ' || object_id from ledger_entry where object_id >= ? and object_kind = ?"
                        + " and event = ? group by object_kind, object_id having count(*) > 1 limit ?",
                findings,
                from,
                obligation.objectKind(),
                obligation.event(),
                MOST);
    }

    private void add(Kind kind, String query, List<Finding> findings, Object... parameters) {
        findings.addAll(sql.list(query, row -> new Finding(kind, row.getString(1)), parameters));
    }
}
