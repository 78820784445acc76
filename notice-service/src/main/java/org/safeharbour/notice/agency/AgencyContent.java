package org.safeharbour.notice.agency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an agency's entry shall be: exactly this is shown, digested and approved. Null fields stay as they are.
 *
 * @param slug the agency
 * @param seen how many changes the entry had when this was proposed
 * @param contacts all contacts that shall be in use; others are taken out
 * @param keyFingerprint of the key, hex in capitals
 * @param key the key, armored
 */
record AgencyContent(
        String slug,
        long seen,
        String name,
        String unit,
        List<String> domains,
        List<Contact> contacts,
        String keyFingerprint,
        String key) {

    /** A contact that is there already, or a new one with the id that it will have. */
    record Contact(UUID id, String channel, String value, Instant verifiedUntil) {}

    boolean changesNothing() {
        return name == null && unit == null && domains == null && contacts == null && key == null;
    }
}
