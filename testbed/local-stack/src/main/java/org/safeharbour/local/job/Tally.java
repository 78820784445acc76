package org.safeharbour.local.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.safeharbour.local.Texts;

/** Counts what is found outside against what the letters ask. The stories count at the same time. */
final class Tally {
    /** What is counted. */
    enum Thing {
        ACCOUNTS_BLOCKED,
        POSTS_REMOVED,
        EVIDENCE_KEPT,
        ACCOUNTS_DISCLOSED,
        DEMANDS_ANSWERED,
        LETTERS_AWAITING,
        PROOFS_VERIFIED
    }

    private static final MainJobReport.Count NONE = new MainJobReport.Count(0, 0);

    private final Map<Thing, MainJobReport.Count> counts = new EnumMap<>(Thing.class);
    private final List<String> problems = new ArrayList<>();

    synchronized void add(Thing thing, int found, int wanted) {
        MainJobReport.Count before = of(thing);
        counts.put(thing, new MainJobReport.Count(before.found() + found, before.wanted() + wanted));
    }

    /** Counts the things that pass; each that does not is a problem, told by {@code problem}. */
    void each(Thing thing, List<String> things, Predicate<String> check, String problem) {
        int good = require(things, check, problem);
        add(thing, good, things.size());
    }

    /** How many pass, without counting them; each that does not is a problem. */
    int require(List<String> things, Predicate<String> check, String problem) {
        int good = 0;
        for (String one : things) {
            if (check.test(one)) {
                good++;
            } else {
                problem(problem, one);
            }
        }
        return good;
    }

    synchronized void problem(String key, Object... arguments) {
        problems.add(Texts.of(key, arguments));
    }

    synchronized MainJobReport.Count of(Thing thing) {
        return counts.getOrDefault(thing, NONE);
    }

    synchronized List<String> problems() {
        return List.copyOf(problems);
    }
}
