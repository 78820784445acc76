package org.safeharbour.local.job;

/** What the main job tells: each story is a letter, or two that belong together. */
public enum Story {
    /** Six points about five accounts, and no power named: asked back, cured, disclosed. */
    CYBER_CELL,
    /** The commission's letter and its reminder. */
    COMMISSION,
    /** The summons: figures, an extension, an appearance. */
    SUMMONS,
    /** The 23 accounts: blocked, kept, disclosed. */
    ACCOUNTS,
    /** The scan that nobody can read but a person. */
    SCAN
}
