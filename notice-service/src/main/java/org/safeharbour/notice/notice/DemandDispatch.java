package org.safeharbour.notice.notice;

/** Hands an accepted demand to whoever does its work: a takedown order, a hold, or a person. Implemented by the dispatch feature. */
public interface DemandDispatch {
    /** Dispatches in the caller's transaction and moves the demand on. */
    void dispatch(Notice notice, Demand demand);

    /** The authority took the notice back while a demand's work was under way. */
    void withdrawn(Notice notice);
}
