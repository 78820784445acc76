package org.safeharbour.kit.task;

/** Tasks that the kit itself opens. */
public enum KitTask implements TaskKind {
    /** A command to another service is not tried again by itself; its stream waits. */
    DEAD_LETTER,
    /** Half of the time to a command's deadline has passed and it is not delivered. */
    LATE_COMMAND,
    /** A message came again with another body. */
    CONFLICTING_MESSAGE,
    /** A table's default partition holds rows, so a month's partition was missing. */
    PARTITION_MISSING,
    /** Entries of the ledger and what they tell of do not fit each other. */
    LEDGER_DIFFERS
}
