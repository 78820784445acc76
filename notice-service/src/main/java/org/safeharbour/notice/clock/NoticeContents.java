package org.safeharbour.notice.clock;

import java.util.List;
import java.util.Set;

/**
 * What a notice contains, as far as {@link Requirements} ask for it.
 *
 * @param signatory whether it says in which rank or office the signatory acts
 * @param inWriting whether an original document is kept
 * @param points the demands in their order
 */
public record NoticeContents(boolean signatory, boolean inWriting, List<Point> points) {
    /** Copies the list. */
    public NoticeContents {
        points = List.copyOf(points);
    }

    /**
     * One demand.
     *
     * @param position from 1
     * @param type demand type by its name in the HTTP contract
     * @param categories names of the classes of data asked for
     * @param targets how many it lists
     * @param openEnded whether it asks for "all" of something
     * @param period whether it says from when or until when data is asked for
     */
    public record Point(
            int position, String type, Set<String> categories, long targets, boolean openEnded, boolean period) {
        /** Copies the set. */
        public Point {
            categories = Set.copyOf(categories);
        }
    }
}
