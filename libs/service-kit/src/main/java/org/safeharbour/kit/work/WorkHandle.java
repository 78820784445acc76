package org.safeharbour.kit.work;

/** Background work that was started. */
@FunctionalInterface
public interface WorkHandle {
    /** Ends the idle wait: there is something to do. Cheap, and harmless when there is not. */
    void wake();
}
