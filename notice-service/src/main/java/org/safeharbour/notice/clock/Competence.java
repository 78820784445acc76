package org.safeharbour.notice.clock;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the issuer of a notice may exercise a provision: its class, and its rank where the provision sets one. */
final class Competence {
    /** What a comparison of issuer and provision can say. */
    enum Verdict {
        COMPETENT,
        /** The provision sets a rank and the notice names none that is known: to be checked by a person. */
        RANK_UNSTATED,
        RANK_BELOW,
        /** The provision gives this class of issuer nothing. */
        NOT_EMPOWERED
    }

    private final RankLadders ladders;

    Competence(RankLadders ladders) {
        this.ladders = ladders;
    }

    Verdict of(Obligation obligation, NoticeFacts facts) {
        var issuers = obligation.issuers();
        if (issuers.isEmpty()) {
            return Verdict.COMPETENT;
        }
        var own = issuers.stream()
                .filter(issuer -> issuer.issuerClass() == facts.authority())
                .toList();
        if (own.isEmpty()) {
            return Verdict.NOT_EMPOWERED;
        }
        if (own.stream().anyMatch(issuer -> issuer.minRank() == null)) {
            return Verdict.COMPETENT;
        }
        if (!ladders.knows(facts.issuerRank())) {
            return Verdict.RANK_UNSTATED;
        }
        return reachesAny(issuers, facts.issuerRank()) ? Verdict.COMPETENT : Verdict.RANK_BELOW;
    }

    /** Whether a written rank can be compared at all. */
    boolean knowsRank(String rank) {
        return ladders.knows(rank);
    }

    /** The lowest rank that the provision asks of this class of issuer, as printed. */
    String threshold(Obligation obligation, IssuerClass issuer) {
        return obligation.issuers().stream()
                .filter(candidate -> candidate.issuerClass() == issuer && candidate.minRank() != null)
                .map(Obligation.Issuer::minRank)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
    }

    /** A police officer may sit in a ministry and the other way round: the rank's own ladder decides. */
    private boolean reachesAny(List<Obligation.Issuer> issuers, String rank) {
        return issuers.stream()
                .filter(issuer -> issuer.minRank() != null)
                .anyMatch(issuer -> ladders.reaches(rank, issuer.minRank()));
    }
}
