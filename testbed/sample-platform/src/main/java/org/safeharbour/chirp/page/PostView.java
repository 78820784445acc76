package org.safeharbour.chirp.page;

import java.time.Instant;
import java.util.Locale;
import org.safeharbour.chirp.account.AccountState;

/** A post on a page; {@code picture} is the path of its picture, null without one. */
record PostView(
        long id,
        String handle,
        String displayName,
        String text,
        Instant postedAt,
        boolean removed,
        AccountState authorState,
        String picture) {

    private static final int COLOURS = 6;

    /** Where it stands. */
    public String path() {
        return "/" + handle + "/status/" + id;
    }

    /** The letter in the author's picture. */
    public String initial() {
        return displayName.substring(0, displayName.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** The colour of the author's picture, always the same for a handle. */
    public int colour() {
        return Math.floorMod(handle.hashCode(), COLOURS);
    }
}
