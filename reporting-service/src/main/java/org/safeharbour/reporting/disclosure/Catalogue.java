package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which data each legal basis lets an authority have. The catalogue is data ({@code disclosure-catalogue.json}, with the
 * sources); a basis that it does not name permits nothing, several bases permit what any of them does.
 */
@ApplicationScoped
class Catalogue {
    private static final String RESOURCE = "/disclosure-catalogue.json";

    private final Rules rules;
    private final Map<String, Basis> bases;

    /**
     * @param timed categories of things that happen at a time, bounded by the period asked for
     * @param separate categories that no platform record answers
     * @param childSafetySealed categories that never go into a package of a child-safety matter
     */
    record Rules(
            Set<DataCategory> timed,
            Set<DataCategory> separate,
            Set<DataCategory> childSafetySealed,
            List<Basis> bases) {}

    /** One legal basis, by its id in the rule pack. */
    record Basis(String id, Set<DataCategory> permits, String source) {}

    @Inject
    Catalogue(ObjectMapper json) {
        this(read(json));
    }

    Catalogue(Rules rules) {
        this.rules = rules;
        this.bases = rules.bases().stream().collect(Collectors.toMap(Basis::id, Function.identity()));
    }

    /** What may be released of what was asked. */
    Set<DataCategory> permitted(Set<DataCategory> asked, Collection<String> legalBasis, boolean childSafety) {
        var permitted = EnumSet.noneOf(DataCategory.class);
        legalBasis.stream()
                .map(bases::get)
                .filter(Objects::nonNull)
                .forEach(basis -> permitted.addAll(basis.permits()));
        permitted.retainAll(asked);
        permitted.removeAll(rules.separate());
        if (childSafety) {
            permitted.removeAll(rules.childSafetySealed());
        }
        return permitted;
    }

    /** Why each category that was asked for and is not permitted is refused. */
    Map<DataCategory, String> refusals(Set<DataCategory> asked, Collection<String> legalBasis, boolean childSafety) {
        var permitted = permitted(asked, legalBasis, childSafety);
        boolean based = isBased(legalBasis);
        var refusals = new TreeMap<DataCategory, String>();
        for (var category : asked) {
            if (!permitted.contains(category)) {
                refusals.put(category, based ? ground(category, childSafety) : Grounds.NO_LEGAL_BASIS);
            }
        }
        return refusals;
    }

    /** Whether any of the bases permits any disclosure at all. */
    boolean isBased(Collection<String> legalBasis) {
        return legalBasis.stream()
                .map(bases::get)
                .anyMatch(basis -> basis != null && !basis.permits().isEmpty());
    }

    /** Whether the period asked for bounds the category even where a record has no time. */
    boolean isTimed(DataCategory category) {
        return rules.timed().contains(category);
    }

    /** The ids of the bases that the catalogue knows. */
    Set<String> known() {
        return Set.copyOf(bases.keySet());
    }

    private String ground(DataCategory category, boolean childSafety) {
        if (rules.separate().contains(category)) {
            return Grounds.SEPARATE_DOCUMENT;
        }
        return childSafety && rules.childSafetySealed().contains(category)
                ? Grounds.HAND_OVER_ORDER_REQUIRED
                : Grounds.NOT_PERMITTED;
    }

    private static Rules read(ObjectMapper json) {
        try (var resource = Catalogue.class.getResourceAsStream(RESOURCE)) {
            return json.readValue(Objects.requireNonNull(resource, RESOURCE), Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the disclosure catalogue could not be read", e);
        }
    }
}
