package org.safeharbour.notice.clock;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rank ladders of a jurisdiction: which rank stands above which (data: no single statute lists them). */
final class RankLadders {
    private record Step(IssuerClass ladder, int level) {}

    private final Map<String, Step> steps = new HashMap<>();

    RankLadders(List<PackDocument.Ladder> ladders) {
        for (var ladder : ladders) {
            for (var level = 0; level < ladder.levels().size(); level++) {
                for (var name : ladder.levels().get(level)) {
                    steps.put(name, new Step(ladder.name(), level));
                }
            }
        }
    }

    /** Whether the written rank stands on some ladder. */
    boolean knows(String rank) {
        return find(rank).isPresent();
    }

    /** Whether the written rank reaches the wanted one; ranks of different ladders are not compared. */
    boolean reaches(String rank, String wanted) {
        var has = find(rank);
        var needs = find(wanted);
        return has.isPresent()
                && needs.isPresent()
                && has.get().ladder() == needs.get().ladder()
                && has.get().level() >= needs.get().level();
    }

    /** Letters copy ranks in many forms: "D.C.P., IFSO", "Joint_Secretary", "Dy. S.P." */
    private Optional<Step> find(String rank) {
        if (rank == null) {
            return Optional.empty();
        }
        var comma = rank.indexOf(',');
        var head = comma < 0 ? rank : rank.substring(0, comma);
        var name = head.toUpperCase(Locale.ROOT)
                .replace(".", "")
                .replaceAll("[^A-Z]+", " ")
                .strip();
        return Optional.ofNullable(steps.get(name))
                .or(() -> Optional.ofNullable(
                        steps.get(name.replace("DY ", "DEPUTY ").replace("JT ", "JOINT "))))
                .or(() -> Optional.ofNullable(steps.get(name.replace(" ", ""))));
    }
}
