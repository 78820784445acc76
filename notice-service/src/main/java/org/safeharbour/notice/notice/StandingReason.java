package org.safeharbour.notice.notice;

/** Why nothing may be disclosed on a notice as it stands. */
enum StandingReason {
    /** Nobody called the officer back. */
    NOT_VERIFIED,
    /** The contact on which the officer was called is another one now, or is gone. */
    CONTACT_CHANGED,
    /** The agency's key is not the one that was pinned when the officer was verified. */
    KEY_CHANGED,
    /** The agency has no key that could be used. */
    KEY_MISSING,
    /** The key is younger than the cool-down of the directory. */
    KEY_TOO_NEW,
    /** The authority took the notice back, or it was rejected. */
    WITHDRAWN;

    /** Whether the officer was verified, but on what is not so any more: somebody has to call again. */
    boolean isLapse() {
        return this == CONTACT_CHANGED || this == KEY_CHANGED;
    }
}
