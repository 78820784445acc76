package org.safeharbour.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeharbour.kit.problem.Problem;

/** The opaque place in a list: the sort keys of the last row that was shown (keyset paging, stable under inserts). */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 1024;

    private Cursor() {}

    /** The cursor behind a row with these sort keys. */
    public static String of(Object... parts) {
        var text = Stream.of(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort keys. @throws Problem 400 when it is no cursor of ours */
    static String[] parts(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw Problem.invalid("cursor", "page.cursor");
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.split(SEPARATOR, -1);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "page.cursor");
        }
    }
}
