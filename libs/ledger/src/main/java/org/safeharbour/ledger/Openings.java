package org.safeharbour.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The openings that an entitled reader gets beside a proof, as one JSON document: {@code {"openings": [{"name", "salt"
 * (base64), "value"}]}}.
 *
 * @param openings one per committed field, each name once
 */
public record Openings(List<Opening> openings) {

    /** Refuses a name that occurs twice. */
    public Openings {
        openings = List.copyOf(openings);
        Set<String> names = new HashSet<>();
        if (!openings.stream().map(Opening::name).allMatch(names::add)) {
            throw new MalformedException("a name is opened twice");
        }
    }

    /** Reads the JSON form; unknown or missing members are refused. */
    public static Openings parse(byte[] json) {
        Map<?, ?> document = members(Json.parse(json), Set.of("openings"));
        if (!(document.get("openings") instanceof List<?> list)) {
            throw new MalformedException("openings is a list");
        }
        return new Openings(list.stream().map(Openings::opening).toList());
    }

    /** The canonical JSON form. */
    public byte[] toJson() {
        return Jcs.write(Map.of(
                "openings",
                openings.stream()
                        .map(opening -> Map.of(
                                "name", opening.name(),
                                "salt", StrictText.base64(opening.salt()),
                                "value", opening.value()))
                        .toList()));
    }

    private static Opening opening(Object json) {
        Map<?, ?> members = members(json, Set.of("name", "salt", "value"));
        return new Opening(text(members, "name"), StrictText.base64(text(members, "salt")), text(members, "value"));
    }

    private static Map<?, ?> members(Object json, Set<String> names) {
        if (!(json instanceof Map<?, ?> members) || !members.keySet().equals(names)) {
            throw new MalformedException("an object with exactly the members " + names + " is expected");
        }
        return members;
    }

    private static String text(Map<?, ?> members, String name) {
        if (!(members.get(name) instanceof String text)) {
            throw new MalformedException(name + " is a string");
        }
        return text;
    }
}
