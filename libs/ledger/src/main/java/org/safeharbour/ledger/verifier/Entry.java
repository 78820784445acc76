package org.safeharbour.ledger.verifier;

import java.util.Map;
import java.util.Optional;
import org.safeharbour.ledger.Commitment;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.ledger.Json;
import org.safeharbour.ledger.MalformedException;

/** An entry of a log, version 1: what its JSON says, and the canonical bytes that the log hashed. */
final class Entry {

    private final Map<?, ?> members;
    private final byte[] canonical;

    private Entry(Map<?, ?> members, byte[] canonical) {
        this.members = members;
        this.canonical = canonical;
    }

    /** Reads an entry in any white space and key order; what is not an entry of version 1 is malformed. */
    static Entry parse(byte[] json) {
        Object value = Json.parse(json);
        if (!(value instanceof Map<?, ?> members) || !Double.valueOf(1).equals(members.get("v"))) {
            throw new MalformedException("not an entry of version 1");
        }
        Entry entry = new Entry(members, Jcs.write(value));
        entry.text("origin");
        entry.text("event");
        entry.text("at");
        return entry;
    }

    byte[] canonical() {
        return canonical.clone();
    }

    Hash leafHash() {
        return Hash.ofLeaf(canonical);
    }

    String origin() {
        return text("origin");
    }

    String event() {
        return text("event");
    }

    String at() {
        return text("at");
    }

    /** The hash of the document that this entry commits to in its facts. */
    Optional<Hash> documentSha256() {
        return member("facts", "documentSha256").map(Hash::fromHex);
    }

    Optional<Commitment> commitment(String name) {
        return member("commitments", name).map(hex -> Commitment.parse(name, hex));
    }

    private Optional<String> member(String object, String name) {
        return members.get(object) instanceof Map<?, ?> inner && inner.get(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private String text(String name) {
        if (!(members.get(name) instanceof String text)) {
            throw new MalformedException("an entry has a text " + name);
        }
        return text;
    }
}
