package org.safeharbour.notice.clock;

/**
 * Something that a notice lacks by its own legal basis; one clarification names all of them.
 *
 * @param code what is wrong
 * @param demand position of the demand, or null when it concerns the whole notice
 * @param text one sentence for the authority, in English
 */
public record Defect(Code code, Integer demand, String text) {
    /** Codes as in the HTTP contract's warnings and defects. */
    public enum Code {
        /** The demand needs a power that the notice does not name. */
        NO_LEGAL_BASIS,
        /** The signatory's rank is below what the provision asks for. */
        ISSUER_RANK_BELOW_THRESHOLD,
        /** A cited provision was not in force on the date of the letter. */
        REPEALED_PROVISION,
        /** It is not said in which rank or office the signatory acts. */
        ISSUER_UNSTATED,
        /** No case, complaint or inquiry is named for which the demand is made. */
        CASE_UNSTATED,
        /** The letter bears a date after its own receipt. */
        DATED_AFTER_RECEIPT,
        /** An order that must be in writing came without one. */
        WRITTEN_ORDER_MISSING,
        /** The demand lists nothing that it is about. */
        TARGETS_MISSING,
        /** The demand asks for "all" of something that it does not list. */
        OVERBROAD_DEMAND,
        /** Data of traffic or content is asked for without a period. */
        PERIOD_MISSING
    }
}
