package org.safeharbour.notice.clock;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which demands need a power, and whether the notice names one that its issuer holds. */
final class Powers {
    private static final int NAMED = 3;

    private final List<PackDocument.Power> powers;
    private final Competence competence;

    Powers(List<PackDocument.Power> powers, Competence competence) {
        this.powers = powers;
        this.competence = competence;
    }

    /** A defect for every demand whose power the notice does not name. */
    List<Defect> missing(NoticeFacts facts, CitedProvisions provisions) {
        return facts.demands().stream()
                .flatMap(demand -> missing(demand, facts, provisions).stream())
                .toList();
    }

    private Optional<Defect> missing(NoticeFacts.Demand demand, NoticeFacts facts, CitedProvisions provisions) {
        var relevant = powers.stream()
                .filter(power -> power.demandTypes().contains(demand.type()))
                .toList();
        if (relevant.isEmpty() || relevant.stream().anyMatch(power -> grants(power, facts, provisions))) {
            return Optional.empty();
        }
        var examples = relevant.stream()
                .flatMap(power -> power.grantedBy().stream())
                .filter(provisions.governing()::containsKey)
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        var text = Why.line("power-missing", demand.position(), demand.type(), examples);
        return Optional.of(new Defect(Defect.Code.NO_LEGAL_BASIS, demand.position(), text));
    }

    private boolean grants(PackDocument.Power power, NoticeFacts facts, CitedProvisions provisions) {
        return power.notNeededBy().contains(facts.kind())
                || power.grantedByKind().contains(facts.kind())
                || power.grantedBy().stream()
                        .filter(provisions.cited()::contains)
                        .map(provisions.governing()::get)
                        .anyMatch(row -> competence.of(row, facts) != Competence.Verdict.NOT_EMPOWERED);
    }
}
