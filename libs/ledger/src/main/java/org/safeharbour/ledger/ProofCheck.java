package org.safeharbour.ledger;

/** What checking a {@link TlogProof} against a leaf and a trusted key came to. */
public enum ProofCheck {
    /** The leaf is the stated entry of a record that the key signed. */
    VERIFIED,
    /** The record carries no signature of the key. */
    SIGNATURE_ABSENT,
    /** The record carries a signature in the key's name that does not fit. */
    SIGNATURE_WRONG,
    /** The key signed, but for a log of another name. */
    ORIGIN_DIFFERS,
    /** The path does not lead from the leaf to the signed root. */
    NOT_INCLUDED
}
