package org.safeharbour.notice.notice;

import org.safeharbour.kit.problem.Problem;

/** Versions of a notice as entity tags (RFC 9110, 8.8.3). */
public final class Etags {
    private static final String ANY = "*";

    private Etags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version that If-Match names; null without the header and for {@code *}. @throws Problem 400 for anything else */
    public static Long version(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return null;
        }
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw Problem.invalid("If-Match", "header.if-match");
        }
        return Long.valueOf(tag.substring(1, tag.length() - 1));
    }
}
