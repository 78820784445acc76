package org.safeharbour.kit.work;

/** A step of background work that several replicas may run at once; it claims what it takes. */
@FunctionalInterface
public interface Work {
    /** Does one bounded step. True: there may be more, call again at once; false: nothing to do now. */
    boolean runOnce();
}
