package org.safeharbour.notice.agency;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An authority of the directory, known by its slug. */
@Entity
public class Agency {
    /** Slug that stands for "no authority", as with a user's complaint. */
    public static final String NONE = "-";

    @Id
    private String slug;

    private String name;
    private String unit;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private String parent;
    private String zone;

    @Column(columnDefinition = "text[]")
    private List<String> domains;

    @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    @JoinColumn(name = "agency_slug", nullable = false, updatable = false)
    @OrderBy("id")
    private List<AgencyContact> contacts;

    private String keyArmored;
    private String keyFingerprint;
    private Instant keyPinnedAt;
    private Instant keyFirstPinnedAt;
    private Instant keyExpiresAt;

    private long changes;

    @Version
    private long version;

    /** For Hibernate. */
    protected Agency() {}

    /** The slug, key of the agency everywhere. */
    public String slug() {
        return slug;
    }

    /** Name as printed on letters. */
    public String name() {
        return name;
    }

    /** Unit within the authority, if the directory names one. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** What sort of authority. */
    public AgencyKind kind() {
        return kind;
    }

    /** Slug of the authority that this one belongs to; neither sees the other's notices. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** Zone in which its days and hours count. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Mail domains. */
    public List<String> domains() {
        return List.copyOf(domains);
    }

    /** A contact of this agency. */
    public Optional<AgencyContact> contact(UUID id) {
        return contacts().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The key to which packages for it are sealed, if one is pinned. */
    public Optional<PinnedKey> key() {
        return keyFingerprint == null
                ? Optional.empty()
                : Optional.of(new PinnedKey(keyFingerprint, keyArmored, keyPinnedAt, keyExpiresAt));
    }

    /** Whether a key other than the very first was pinned since. */
    public boolean replacedKeySince(Instant instant) {
        return keyFirstPinnedAt != null && keyPinnedAt.isAfter(instant) && keyPinnedAt.isAfter(keyFirstPinnedAt);
    }

    /**
     * An OpenPGP key that four eyes pinned.
     *
     * @param fingerprint hex, in capitals
     * @param expiresAt null for never
     */
    public record PinnedKey(String fingerprint, String armored, Instant pinnedAt, Instant expiresAt) {
        /** From when anything may rest on it. */
        public Instant usableFrom(Duration coolDown) {
            return pinnedAt.plus(coolDown);
        }

        /** Whether it has expired. */
        public boolean isExpiredAt(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }

    /** The contacts in use; those that were taken out stay stored, because notices refer to them. */
    List<AgencyContact> contacts() {
        return contacts.stream().filter(c -> !c.isRemoved()).toList();
    }

    /** Takes an approved change over; what it does not name stays. */
    void change(AgencyContent content, AgencyKey key, Instant now) {
        name = content.name() == null ? name : content.name();
        unit = content.unit() == null ? unit : content.unit();
        domains = content.domains() == null ? domains : List.copyOf(content.domains());
        if (content.contacts() != null) {
            replaceContacts(content.contacts(), now);
        }
        if (key != null && !key.fingerprint().equals(keyFingerprint)) {
            keyFingerprint = key.fingerprint();
            keyPinnedAt = now;
            keyFirstPinnedAt = keyFirstPinnedAt == null ? now : keyFirstPinnedAt;
        }
        if (key != null) {
            keyArmored = key.armored();
            keyExpiresAt = key.expiresAt();
        }
        changes++;
    }

    private void replaceContacts(List<AgencyContent.Contact> wanted, Instant now) {
        for (var contact : contacts()) {
            if (wanted.stream().noneMatch(w -> w.id().equals(contact.id()))) {
                contact.remove(now);
            }
        }
        for (var want : wanted) {
            contact(want.id())
                    .ifPresentOrElse(
                            known -> known.change(want, now), () -> contacts.add(new AgencyContact(want, now)));
        }
    }

    /** Counts the changes of the directory: a proposal is about the entry as it was seen. */
    long changes() {
        return changes;
    }
}
