package org.safeharbour.takedown.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.safeharbour.kit.time.Ids;

/** Account names that no other test uses. */
public final class Handles {
    private Handles() {}

    /** So many fresh handles. */
    public static List<String> fresh(int count) {
        var batch = Ids.next().toString().replace("-", "").substring(4, 20);
        return IntStream.range(0, count).mapToObj(i -> "@t" + batch + "_" + i).toList();
    }
}
