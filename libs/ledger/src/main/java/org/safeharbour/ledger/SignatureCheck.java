package org.safeharbour.ledger;

/** What a signed note says about one trusted key. */
public enum SignatureCheck {
    /** The key signed exactly this text. */
    VERIFIED,
    /** The note carries no signature of this key; those of others are ignored (C2SP signed-note). */
    ABSENT,
    /** The note carries a signature in the name of this key that does not fit the text. */
    WRONG
}
