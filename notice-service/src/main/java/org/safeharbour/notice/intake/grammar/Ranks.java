package org.safeharbour.notice.intake.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rank of who signed: not of "for ...", not of those who get a copy, not of the office in the letterhead. */
final class Ranks {
    private static final Pattern NOT_SIGNING = Pattern.compile(
            "(?i)^\\s*(?:for\\b|on behalf of|copy|cc\\b|to\\b|c/o|through|office of|o/o|कृते|प्रतिलिपि|प्रति)");

    private Ranks() {}

    /** The rank in a signature block, read from its top. */
    static Optional<Rank> of(String signature) {
        for (String line : signature.split("\n", -1)) {
            if (NOT_SIGNING.matcher(line).find()) {
                if (line.matches("(?is)\\s*(?:copy|cc\\b|प्रतिलिपि).*")) {
                    break;
                }
                continue;
            }
            Optional<Rank> rank = line.length() > 120 ? Optional.empty() : first(line);
            if (rank.isPresent()) {
                return rank;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rank> first(String line) {
        Rank best = null;
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Rank rank : Rank.values()) {
            Matcher title = rank.title().matcher(line);
            if (title.find()
                    && (title.start() < from || title.start() == from && title.end() > to)
                    && !(best != null && title.start() >= from && title.end() <= to)) {
                best = rank;
                from = title.start();
                to = title.end();
            }
        }
        return Optional.ofNullable(best);
    }
}
