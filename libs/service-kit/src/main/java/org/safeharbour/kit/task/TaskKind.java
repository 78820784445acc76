package org.safeharbour.kit.task;

/** A sort of task; each service has one enum. Its title is the text {@code task.<name>} of the message bundles. */
public interface TaskKind {
    /** The name as the contract shows it, upper case with underscores. */
    String name();
}
