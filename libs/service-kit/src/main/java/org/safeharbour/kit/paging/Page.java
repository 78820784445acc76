package org.safeharbour.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most the asked number, in the list's order
 * @param nextCursor where the next page begins, null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows that were read with {@link PageRequest#fetch()}, one more than asked: the extra row tells that
     * there is a next page.
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, T> view, Function<R, Object[]> position) {
        boolean more = rows.size() > request.limit();
        var shown = more ? rows.subList(0, request.limit()) : rows;
        var cursor = more ? Cursor.of(position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), cursor);
    }
}
