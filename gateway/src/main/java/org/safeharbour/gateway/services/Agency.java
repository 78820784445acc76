package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An authority of the directory. */
public record Agency(
        String slug,
        String name,
        String unit,
        String kind,
        String parent,
        List<String> domains,
        List<Contact> contacts,
        Key key) {
    public Agency {
        domains = domains == null ? List.of() : List.copyOf(domains);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** A way to reach it that somebody has verified. */
    public record Contact(UUID id, String channel, String value, OffsetDateTime verifiedUntil) {}

    /** The key to which packages are sealed; one that was changed is used only after a while. */
    public record Key(String fingerprint, OffsetDateTime pinnedAt, OffsetDateTime usableFrom) {}
}
