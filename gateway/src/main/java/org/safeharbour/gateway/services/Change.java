package org.safeharbour.gateway.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A change that a second person decides on, as its service shows it: every member of it, so that nothing is decided unseen. */
public record Change(Map<?, ?> members) {
    private static final List<String> OWN = List.of("id", "digest", "state", "kind");

    /** One thing that it says. */
    public record Fact(String name, String value) {}

    /** Its id. */
    public String id() {
        return text("id");
    }

    /** Hash of exactly what is decided on. */
    public String digest() {
        return text("digest");
    }

    /** State, or null. */
    public String state() {
        return text("state");
    }

    /** What sort of change, or null. */
    public String kind() {
        return text("kind");
    }

    /** Id of what it is about, or null. */
    public String objectId() {
        return text("objectId");
    }

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return state() == null || List.of("PROPOSED", "AWAITING_APPROVAL").contains(state());
    }

    /** All that it says beside id, digest, state and kind; members of members with their path. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        members.forEach((name, value) -> {
            if (!OWN.contains(String.valueOf(name))) {
                add(facts, String.valueOf(name), value);
            }
        });
        return facts;
    }

    private static void add(List<Fact> facts, String path, Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case Map<?, ?> object -> object.forEach((name, member) -> add(facts, path + "." + name, member));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    add(facts, path + "[" + (i + 1) + "]", list.get(i));
                }
            }
            default -> facts.add(new Fact(path, value.toString()));
        }
    }

    private String text(String member) {
        return members.get(member) == null ? null : members.get(member).toString();
    }
}
