package org.safeharbour.reporting.evidence;

/**
 * Wraps the data keys of cases with a key-encryption key that never leaves its keeper. The local implementation reads a
 * file; a key management service or a PKCS#11 token fits behind the same three methods.
 */
interface KeyEncryption {
    /** Id of the key that wraps new data keys. */
    String activeId();

    /** Wraps a data key under the active key, bound to its case. */
    byte[] wrap(byte[] dataKey, byte[] context);

    /** @throws SealBroken when the key id is unknown, or wrapped key and case do not belong together */
    byte[] unwrap(String kekId, byte[] wrapped, byte[] context);
}
