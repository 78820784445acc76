package org.safeharbour.reporting.disclosure;

/** Grounds of refusal that this service finds by itself; who prepares a disclosure may name others. */
final class Grounds {
    /** No legal basis was named that permits any disclosure. */
    static final String NO_LEGAL_BASIS = "NO_LEGAL_BASIS";
    /** The legal basis does not permit this category. */
    static final String NOT_PERMITTED = "NOT_PERMITTED";
    /** In child-safety matters content is handed over by a written order only, never in a package. */
    static final String HAND_OVER_ORDER_REQUIRED = "HAND_OVER_ORDER_REQUIRED";
    /** It is given as a document of its own, not as a record. */
    static final String SEPARATE_DOCUMENT = "SEPARATE_DOCUMENT";
    /** The platform holds nothing of it. */
    static final String NO_RECORDS = "NO_RECORDS";
    /** The notice ended before anything was disclosed. */
    static final String WITHDRAWN = "WITHDRAWN";
    /** The second person refused. */
    static final String REJECTED = "REJECTED";

    private Grounds() {}
}
