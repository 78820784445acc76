package org.safeharbour.notice.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The version of every obligation that governs one notice. In general that is the one in force at receipt. A provision
 * that the letter cites also counts when it was in force on the letter's date, or when it is saved for cases begun under
 * it (CrPC 1973: BNSS 2023 s.531(2)); else its successor or predecessor stands in, and the notice is told so.
 */
final class CitedProvisions {
    private static final Pattern YEAR = Pattern.compile("(?:/|\\bof\\b)\\s*((?:19|20)\\d{2})(?!\\d)");

    private final NoticeFacts facts;
    private final Map<String, List<Obligation>> families;
    private final Map<String, Obligation> governing = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final List<Defect> defects = new ArrayList<>();

    CitedProvisions(NoticeFacts facts, Map<String, List<Obligation>> families) {
        this.facts = facts;
        this.families = families;
        families.forEach((id, versions) ->
                inForceAt(versions, facts.receivedAt()).ifPresent(version -> governing.put(id, version)));
        facts.legalBases().stream().sorted().filter(families::containsKey).forEach(this::resolve);
    }

    /** The governing version of each obligation, by id; obligations out of force are absent. */
    Map<String, Obligation> governing() {
        return governing;
    }

    /** Ids of the provisions that count as cited. */
    Set<String> cited() {
        return cited;
    }

    /** Citations that were not in force. */
    List<Defect> defects() {
        return defects;
    }

    /** Why this version governs although receipt alone would not say so. */
    Optional<String> remark(Obligation obligation) {
        return Optional.ofNullable(remarks.get(obligation.id()));
    }

    private void resolve(String id) {
        if (governing.containsKey(id)) {
            cited.add(id);
            return;
        }
        var versions = families.get(id);
        var letterDate = facts.issuedOn() == null ? dateOfReceipt() : facts.issuedOn();
        var onLetterDate =
                versions.stream().filter(v -> v.inForceOn(letterDate)).findFirst();
        if (onLetterDate.isPresent()) {
            govern(onLetterDate.get(), Why.line("in-force-on-letter", id, letterDate));
            return;
        }
        var last = versions.getLast();
        if (last.savedForOlderCases() && caseBegunUnder(last)) {
            govern(last, Why.line("saved", id));
            return;
        }
        var standIn = families.values().stream()
                .flatMap(List::stream)
                .filter(other -> governing.containsValue(other))
                .filter(other -> id.equals(other.succeeds()) || other.id().equals(last.succeeds()))
                .findFirst();
        standIn.ifPresent(other -> govern(other, Why.line("stands-in", id, letterDate, other.id())));
        var text = standIn.map(other -> Why.line("stands-in", id, letterDate, other.id()))
                .orElseGet(() -> Why.line("not-in-force", id, letterDate));
        defects.add(new Defect(Defect.Code.REPEALED_PROVISION, null, text));
    }

    private void govern(Obligation obligation, String remark) {
        governing.put(obligation.id(), obligation);
        cited.add(obligation.id());
        remarks.put(obligation.id(), remark);
    }

    /** A case of a year before the repeal was begun under the old provision; the year of the repeal itself is open. */
    private boolean caseBegunUnder(Obligation repealed) {
        var end = repealed.effective().to();
        return end != null
                && facts.caseReferences().stream()
                        .flatMap(reference -> YEAR.matcher(reference).results())
                        .anyMatch(year -> Integer.parseInt(year.group(1)) < end.getYear());
    }

    private LocalDate dateOfReceipt() {
        return facts.receivedAt().atZone(facts.zone()).toLocalDate();
    }

    private static Optional<Obligation> inForceAt(List<Obligation> versions, Instant instant) {
        return versions.stream().filter(version -> version.inForceAt(instant)).findFirst();
    }
}
