package org.safeharbour.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash function of the log (RFC 9162 section 2.1.1, SHA-256). */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
