package org.safeharbour.kit.paging;

import java.util.Optional;
import java.util.function.Function;
import org.safeharbour.kit.problem.Problem;

/** Which page of a list is wanted: how many items, and behind which row. */
public final class PageRequest {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final int limit;
    private final String[] after;

    private PageRequest(int limit, String[] after) {
        this.limit = limit;
        this.after = after;
    }

    /** @throws Problem 400 for a limit outside 1 to 200 or a foreign cursor */
    public static PageRequest of(Integer limit, String cursor) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw Problem.invalid("limit", "page.limit");
        }
        return new PageRequest(wanted, cursor == null || cursor.isEmpty() ? null : Cursor.parts(cursor));
    }

    /** Items on the page. */
    public int limit() {
        return limit;
    }

    /** Rows to read: one more than shown, see {@link Page#of}. */
    public int fetch() {
        return limit + 1;
    }

    /** The sort keys behind which the page begins; empty on the first page. */
    public Optional<String[]> after() {
        return Optional.ofNullable(after).map(String[]::clone);
    }

    /** A sort key in its own type. @throws Problem 400 when the cursor does not hold one */
    public <T> T key(int index, Function<String, T> read) {
        try {
            return read.apply(after[index]);
        } catch (RuntimeException e) {
            throw Problem.invalid("cursor", "page.cursor");
        }
    }
}
