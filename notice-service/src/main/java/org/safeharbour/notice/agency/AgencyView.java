package org.safeharbour.notice.agency;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An agency as the directory shows it to staff. */
record AgencyView(
        String slug,
        String name,
        String unit,
        AgencyKind kind,
        String parent,
        String zone,
        List<String> domains,
        List<Contact> contacts,
        Key key) {

    /** A way to reach it; {@code verifiedUntil} in the agency's zone. */
    record Contact(UUID id, String channel, String value, OffsetDateTime verifiedUntil) {}

    /** The pinned OpenPGP key; packages are sealed to it from {@code usableFrom}. */
    record Key(String fingerprint, OffsetDateTime pinnedAt, OffsetDateTime usableFrom) {}

    static AgencyView of(Agency agency, Duration coolDown) {
        return new AgencyView(
                agency.slug(),
                agency.name(),
                agency.unit().orElse(null),
                agency.kind(),
                agency.parent().orElse(null),
                agency.zone().getId(),
                agency.domains(),
                agency.contacts().stream()
                        .map(c -> new Contact(
                                c.id(),
                                c.channel(),
                                c.value(),
                                c.verifiedUntil().atZone(agency.zone()).toOffsetDateTime()))
                        .toList(),
                agency.key()
                        .map(key -> new Key(
                                key.fingerprint(),
                                key.pinnedAt().atZone(agency.zone()).toOffsetDateTime(),
                                key.usableFrom(coolDown).atZone(agency.zone()).toOffsetDateTime()))
                        .orElse(null));
    }
}
