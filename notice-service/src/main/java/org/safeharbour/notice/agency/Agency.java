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
    @JoinColumn(name = "agency_slug")
    @OrderBy("id")
    private List<AgencyContact> contacts;

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
        return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    List<AgencyContact> contacts() {
        return List.copyOf(contacts);
    }
}
