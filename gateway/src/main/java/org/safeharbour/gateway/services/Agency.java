package org.safeharbour.gateway.services;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An authority of the directory. */
public record Agency(String slug, String name, String unit, List<Contact> contacts) {
    public Agency {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** A way to reach it that somebody has verified. */
    public record Contact(UUID id, String channel, String value, OffsetDateTime verifiedUntil) {}
}
