package org.safeharbour.gateway.page;

import java.util.Set;
import java.util.UUID;

/**
 * What every page needs beside its own matter.
 *
 * @param t texts in the reader's language
 * @param area part of the site
 * @param path path of this page, for the language switch and the navigation
 * @param user account that is logged in, or null
 * @param agency slug of the officer's agency, or null
 * @param formToken token that every form carries
 * @param permissions what the account may do: decides what is shown, never what is allowed
 */
public record Frame(
        Texts t, Area area, String path, String user, String agency, String formToken, Set<String> permissions) {

    /** Whether to show what needs the permission. */
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Whether this page lies at or below a path. */
    public boolean isAt(String where) {
        return path.equals(where) || path.startsWith(where + "/");
    }

    /** A key that makes a form's second sending a repeat and no second deed. */
    public UUID once() {
        return org.safeharbour.kit.time.Ids.next();
    }
}
