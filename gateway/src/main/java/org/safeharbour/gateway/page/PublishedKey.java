package org.safeharbour.gateway.page;

/**
 * A ledger's public key.
 *
 * @param ledger short name: notice, takedown, reporting, gateway
 * @param key key in the note format that the verifier takes; null while its service does not answer
 */
record PublishedKey(String ledger, String key) {}
