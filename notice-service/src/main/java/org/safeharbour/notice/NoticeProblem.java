package org.safeharbour.notice;

import org.safeharbour.kit.problem.ProblemType;

/** Refusals of notice-service. */
public enum NoticeProblem implements ProblemType {
    /** Same agency, same reference. */
    DUPLICATE_REFERENCE(409, "duplicate-reference"),
    /** The step does not fit the notice's status. */
    WRONG_STATUS(409, "wrong-status"),
    /** Data is asked for by an officer whom nobody has called back. */
    OFFICER_NOT_VERIFIED(409, "officer-not-verified"),
    /** Data is asked for without a power that permits it. */
    NO_LEGAL_BASIS(409, "no-legal-basis"),
    /** The contact is not one of the agency's in the directory. */
    CONTACT_UNKNOWN(409, "contact-unknown"),
    /** Nobody has confirmed the contact lately. */
    CONTACT_EXPIRED(409, "contact-expired"),
    /** The contact is in the directory for too short a time. */
    CONTACT_TOO_NEW(409, "contact-too-new"),
    /** A change of this agency waits for its approval already. */
    CHANGE_PENDING(409, "change-pending"),
    /** What was seen is not what would be decided. */
    DIGEST_CHANGED(409, "digest-changed"),
    /** A list would tell one authority of another's targets. */
    FOUND_THROUGH_ANOTHER(409, "found-through-another"),
    /** The answer already stands in an approved reply. */
    ANSWER_FROZEN(409, "answer-frozen"),
    /** A final reply needs an answer to every demand. */
    INCOMPLETE_REPLY(409, "incomplete-reply"),
    /** A draft waits for a decision already. */
    REPLY_PENDING(409, "reply-pending"),
    /** The reply has been decided. */
    ALREADY_DECIDED(409, "already-decided"),
    /** Four eyes are two people. */
    SAME_PERSON(409, "same-person"),
    /** The letter does not say which agency of the directory sent it. */
    AGENCY_UNKNOWN(409, "agency-unknown"),
    /** The letter has become a notice already. */
    ALREADY_FILED(409, "already-filed"),
    /** A question about the notice has no answer yet. */
    CLARIFICATION_OPEN(409, "clarification-open"),
    /** A clarification is answered once. */
    CLARIFICATION_ANSWERED(409, "clarification-answered"),
    /** The provision belongs to another time than the notice. */
    PROVISION_NOT_IN_FORCE(409, "provision-not-in-force"),
    /** A reminder may shorten, never lengthen. */
    REMINDER_LENGTHENS(409, "reminder-lengthens"),
    /** A request for more time waits for its decision. */
    EXTENSION_OPEN(409, "extension-open"),
    /** No date that the authority may move lies before the one that is named. */
    EXTENSION_NOT_LATER(409, "extension-not-later"),
    /** A request for more time is decided once. */
    EXTENSION_DECIDED(409, "extension-decided"),
    /** A complaint of no authority has no officer who could answer. */
    NO_OFFICER(409, "no-officer"),
    /** A notice has only so many hearings. */
    TOO_MANY_HEARINGS(409, "too-many-hearings"),
    /** A staff member without child-safety may not see this. */
    CHILD_SAFETY_RESTRICTED(403, "child-safety-restricted");

    private final int status;
    private final String slug;

    NoticeProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }
}
