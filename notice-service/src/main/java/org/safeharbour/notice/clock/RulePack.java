package org.safeharbour.notice.clock;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The law as data: obligations with their versions, the powers behind demands, and the operator's targets where the law
 * gives no number. Immutable and safe to share; load it once.
 */
public final class RulePack {
    private static final List<String> PACKS = List.of("in", "us", "eu", "gb", "au");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Obligation> obligations;
    private final Map<String, List<Obligation>> families;
    private final Competence competence;
    private final Powers powers;
    private final Map<String, LegalPeriod> policy;

    private record Policy(String edition, Map<String, String> targets) {}

    private RulePack(List<PackDocument> documents, Policy policy) {
        this.obligations = documents.stream()
                .flatMap(document -> document.obligations().stream())
                .toList();
        this.families = families(obligations);
        this.competence = new Competence(new RankLadders(documents.stream()
                .flatMap(document -> document.ladders().stream())
                .toList()));
        this.powers = new Powers(
                documents.stream()
                        .flatMap(document -> document.powers().stream())
                        .toList(),
                competence);
        this.policy = new LinkedHashMap<>();
        policy.targets().forEach((id, period) -> this.policy.put(known(id), LegalPeriod.parse(period)));
        new PackCheck(families).run();
    }

    /**
     * The packs of this build.
     *
     * @throws IllegalStateException when a pack contradicts itself; the message names the row
     */
    public static RulePack load() {
        var documents = PACKS.stream()
                .map(pack -> read(pack + ".json", PackDocument.class))
                .toList();
        return new RulePack(documents, read("policy.json", Policy.class));
    }

    /** The clocks that a notice starts by the rules in force at its receipt, and what it lacks. */
    public ClockPlan plan(NoticeFacts facts) {
        var provisions = new CitedProvisions(facts, families);
        var planning = new Planning(facts, provisions, competence, policy);
        var clocks = planning.clocks(obligations);
        return new ClockPlan(clocks, defects(facts, provisions, planning));
    }

    /**
     * A clock for the date that a reminder names, where the demands have none that it could shorten.
     *
     * @param receivedAt when the reminder came
     * @param dueAt the date that it names
     */
    public PlannedClock stated(List<Integer> demands, Instant receivedAt, Instant dueAt, ZoneId zone) {
        var why = List.of(Why.line("reminder-states", Why.moment(receivedAt, zone), Why.moment(dueAt, zone)));
        return new PlannedClock(
                PlannedClock.STATED,
                Duty.ANSWER,
                zone,
                demands.stream().sorted().toList(),
                DueSource.STATED,
                null,
                false,
                true,
                receivedAt,
                dueAt,
                ClockState.RUNNING,
                why);
    }

    /** Whether a notice may name this id (without version) in {@code legalBasis}. */
    public boolean knows(String id) {
        return families.containsKey(id);
    }

    /** All ids without version, in the order of the packs. */
    public Set<String> ids() {
        return new LinkedHashSet<>(families.keySet());
    }

    /** How a provision is cited in a letter: instrument and section; empty for an unknown rule or id. */
    public Optional<String> citation(String ruleOrId) {
        return obligations.stream()
                .filter(row -> row.rule().equals(ruleOrId) || row.id().equals(ruleOrId))
                .reduce((earlier, later) -> later)
                .map(RulePack::cite);
    }

    /** The reports of which any one fulfils the rule's duty; empty when only an answer does. */
    public List<String> dischargedBy(String rule) {
        return obligations.stream()
                .filter(row -> row.rule().equals(rule))
                .flatMap(row -> row.dischargedBy().stream())
                .toList();
    }

    /** Whether a written rank stands on one of the ladders, so that competence can be checked. */
    public boolean knowsRank(String rank) {
        return competence.knowsRank(rank);
    }

    /** Every row of the packs, in their order. */
    List<Obligation> obligations() {
        return obligations;
    }

    private List<Defect> defects(NoticeFacts facts, CitedProvisions provisions, Planning planning) {
        var byKey = new LinkedHashMap<List<Object>, Defect>();
        var all = new ArrayList<Defect>(provisions.defects());
        all.addAll(planning.defects());
        all.addAll(powers.missing(facts, provisions));
        for (var defect : all) {
            var position = defect.demand() == null ? 0 : defect.demand();
            byKey.putIfAbsent(List.of(defect.code(), position, position == 0 ? defect.text() : ""), defect);
        }
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(defect -> defect.demand() == null ? 0 : defect.demand()))
                .toList();
    }

    private static String cite(Obligation row) {
        var instrument = row.citation().instrument();
        var section = row.citation().section();
        if (!Character.isDigit(section.charAt(0)) || row.jurisdiction().equals("US")) {
            return section.equals("-") ? instrument : instrument + " " + section;
        }
        var key = row.jurisdiction().equals("EU") ? "article" : instrument.contains("Rules") ? "rule" : "section";
        return Why.line("citation." + key, instrument, section);
    }

    private String known(String id) {
        if (!knows(id)) {
            throw new IllegalStateException("policy.json sets a target for " + id + ", which no pack contains");
        }
        return id;
    }

    private static Map<String, List<Obligation>> families(Collection<Obligation> rows) {
        var families = new LinkedHashMap<String, List<Obligation>>();
        rows.forEach(row ->
                families.computeIfAbsent(row.id(), ignored -> new ArrayList<>()).add(row));
        return families;
    }

    static <T> T read(String name, Class<T> type) {
        var resource = "/rulepack/" + name;
        try (var in = RulePack.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " in this build");
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " could not be read", e);
        }
    }
}
