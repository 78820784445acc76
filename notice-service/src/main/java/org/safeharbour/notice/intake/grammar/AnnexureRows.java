package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects targets from the rows of annexed sheets. A header row tells which columns hold handles or ids without their
 * mark; columns of notes, persons and numbers are passed over.
 */
public final class AnnexureRows {
    private static final Pattern HANDLE_COLUMN = Pattern.compile(
            "(?i).*\\b(?:handles?|accounts?|user ?names?|screen ?names?|profiles?|users?|usernames?)\\b.*|.*(?:हैंडल|खाता|खाते|अकाउंट|यूज़?र).*");
    private static final Pattern ID_COLUMN = Pattern.compile(
            "(?i).*\\b(?:uid|(?:user|account|profile|numeric) ?(?:id|no\\.?|number))s?\\b.*|\\bids?\\b|.*(?:आईडी).*");
    private static final Pattern OTHER_COLUMN = Pattern.compile(
            "(?i).*\\b(?:remarks?|notes?|comments?|complainant|informant|reported by|reporter|noticed by|victim|petitioner|officer|phone|mobile|e-?mail|hash|md5|sha|date|time|followers?|tagged|source)\\b.*|.*(?:टिप्पणी|शिकायतकर्ता|दिनांक|अभ्युक्ति).*");
    private static final Pattern BARE_HANDLE = Pattern.compile("[A-Za-z0-9_]{2,30}");
    private static final Pattern BARE_ID = Pattern.compile("\\d{6,20}");
    private static final int HEADER_ROWS = 10;

    /** What every identifier has: an at sign, a slash, a colon before an id, or the words "id" and "handle". */
    private static final Pattern MARKED = Pattern.compile("(?i)[@/:]|\\bu?ids?\\b|handle|\\.[a-z]|आईडी");

    /** What the title of a column says about its cells. */
    private enum Column {
        HANDLE,
        ID,
        OTHER,
        ANY;

        static Column of(String title) {
            if (OTHER_COLUMN.matcher(title).matches()) {
                return OTHER;
            }
            if (ID_COLUMN.matcher(title).matches()) {
                return ID;
            }
            return HANDLE_COLUMN.matcher(title).matches() ? HANDLE : ANY;
        }
    }

    private final Identifiers identifiers;
    private final Set<Target> targets = new LinkedHashSet<>();
    private boolean repeated;
    private String document;
    private Set<Target> ofDocument = new HashSet<>();
    private List<Column> header = List.of();
    private int line;

    /** An empty collection for one letter. */
    public AnnexureRows(Platform platform) {
        this.identifiers = new Identifiers(platform);
    }

    /** Takes one row, as the reader of sheets hands it over. */
    public void row(String name, int number, List<String> cells) {
        if (!name.equals(document)) {
            document = name;
            ofDocument = new HashSet<>();
            header = List.of();
            line = 0;
        }
        line++;
        if (line <= HEADER_ROWS && header.isEmpty() && isHeader(cells)) {
            header = cells.stream().map(Column::of).toList();
            return;
        }
        Set<Target> ofRow = new LinkedHashSet<>();
        for (int at = 0; at < cells.size(); at++) {
            ofRow.addAll(cell(cells.get(at), at < header.size() ? header.get(at) : Column.ANY));
        }
        for (Target target : ofRow) {
            repeated |= !ofDocument.add(target);
            targets.add(target);
        }
    }

    private boolean isHeader(List<String> cells) {
        long words =
                cells.stream().filter(cell -> cell.matches("(?s).*[\\p{L}].*")).count();
        return words >= Math.max(1, cells.size() / 2)
                && cells.stream()
                        .allMatch(cell ->
                                cell.length() < 60 && identifiers.in(cell, true).isEmpty())
                && cells.stream().anyMatch(AnnexureRows::isTitle);
    }

    private static boolean isTitle(String cell) {
        return HANDLE_COLUMN.matcher(cell).matches()
                || ID_COLUMN.matcher(cell).matches()
                || OTHER_COLUMN.matcher(cell).matches()
                || cell.toLowerCase(Locale.ROOT)
                        .matches(
                                ".*\\b(?:urls?|links?|identifiers?|s\\.?\\s?no\\.?|sl\\.?( no\\.?)?|sr\\.?( no\\.?)?|location|groups?|posts?|address)\\b.*|.*(?:क्रम|लिंक|यूआरएल).*");
    }

    private List<Target> cell(String text, Column column) {
        if (text.isEmpty() || column == Column.OTHER) {
            return List.of();
        }
        if (column == Column.ID && BARE_ID.matcher(text).matches()) {
            return List.of(new Target(TargetKind.ACCOUNT, "id:" + text));
        }
        List<Target> found = new ArrayList<>();
        if (MARKED.matcher(text).find()) {
            identifiers.in(text, true).forEach(target -> found.add(target.value()));
        }
        if (found.isEmpty()
                && column == Column.HANDLE
                && BARE_HANDLE.matcher(text).matches()) {
            boolean number = BARE_ID.matcher(text).matches();
            String value = number ? "id:" + text : "@" + text.toLowerCase(Locale.ROOT);
            if (number || text.matches(".*[A-Za-z_].*")) {
                found.add(new Target(TargetKind.ACCOUNT, value));
            }
        }
        return found;
    }

    /** What was listed, once each, in order. */
    public Set<Target> targets() {
        return targets;
    }

    /** True if one sheet lists the same target in two rows. */
    public boolean hasRepeats() {
        return repeated;
    }
}
