package org.safeharbour.notice.intake.document;

/** What is wrong with a file or with the mail around it; none of them stops the reading of the rest. */
public enum Flaw {
    /** Nothing, or not all, of it can be read as text: a person has to look at the original. */
    UNREADABLE,
    /** The mail is not built as RFC 2045 to 2049 and RFC 5322 say. */
    MALFORMED,
    /** It holds something that must not be carried on as it stands: a formula cell, a path in a file name. */
    UNSAFE
}
