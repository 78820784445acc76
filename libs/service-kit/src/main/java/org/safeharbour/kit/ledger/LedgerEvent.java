package org.safeharbour.kit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.safeharbour.ledger.Opening;

/**
 * What the ledger shall tell. Facts are readable by whoever sees the log and hold no personal data (ids of ours, counts,
 * hashes, states); personal data goes in as {@link #sensitive} and appears as a salted commitment, while value and salt are
 * kept beside for who is entitled to them.
 */
public final class LedgerEvent {
    private final EventType type;
    private final String objectKind;
    private final UUID objectId;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Opening> openings = new ArrayList<>();
    private String agency;
    private boolean childSafety;

    private LedgerEvent(EventType type, String objectKind, UUID objectId) {
        this.type = Objects.requireNonNull(type, "type");
        this.objectKind = Objects.requireNonNull(objectKind, "objectKind");
        this.objectId = Objects.requireNonNull(objectId, "objectId");
    }

    /** An event about an object of the service, for example {@code ("notice", its id)}. */
    public static LedgerEvent of(EventType type, String objectKind, UUID objectId) {
        return new LedgerEvent(type, objectKind, objectId);
    }

    /** Slug of the agency whose matter this is and whose officers may read entry, proof and openings; null: no agency. */
    public LedgerEvent agency(String slug) {
        this.agency = slug;
        return this;
    }

    /** A child-safety matter: among the staff only who holds {@code child-safety} gets the openings. */
    public LedgerEvent childSafety(boolean matter) {
        this.childSafety = matter;
        return this;
    }

    /** A public fact: text, number, boolean, id, instant, enum constant, or a list of these. Null is left out. */
    public LedgerEvent fact(String name, Object value) {
        if (value != null) {
            facts.put(name, plain(value));
        }
        return this;
    }

    /** Personal data, by commitment. Null is left out. A name stands once in an event. */
    public LedgerEvent sensitive(String name, String value) {
        if (value != null) {
            openings.add(Opening.fresh(name, value));
        }
        return this;
    }

    EventType type() {
        return type;
    }

    String objectKind() {
        return objectKind;
    }

    UUID objectId() {
        return objectId;
    }

    String agency() {
        return agency;
    }

    boolean childSafety() {
        return childSafety;
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<Opening> openings() {
        return openings;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case CharSequence text -> text.toString();
            case Integer number -> number;
            case Long number -> number;
            case Boolean truth -> truth;
            case UUID id -> id.toString();
            case Instant at -> at.toString();
            case Enum<?> constant -> constant.name();
            case List<?> list -> list.stream().map(LedgerEvent::plain).toList();
            default ->
                throw new IllegalArgumentException(
                        "a fact is a text, a number, a boolean, an id, an instant or a list, not "
                                + value.getClass().getSimpleName());
        };
    }
}
