package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote: looked for in the letterhead, then in the signature, then in the name of the sender. */
final class Authorities {
    private final List<Agency> agencies;

    Authorities(List<Agency> agencies) {
        this.agencies = agencies;
    }

    /** The issuer, or {@link Authority#NONE} for letters of private persons. */
    Authority in(String issuer, String signature, String senderName) {
        for (String place : List.of(issuer, signature, senderName == null ? "" : senderName)) {
            Authority found = directory(place, issuer, signature);
            Authority printed = found == null ? printed(place, issuer, signature) : found;
            if (printed != null) {
                return printed;
            }
        }
        return Authority.NONE;
    }

    private Authority directory(String place, String issuer, String signature) {
        Agency best = null;
        int at = Integer.MAX_VALUE;
        for (Agency agency : agencies) {
            int found = agency.parent() == null ? indexOf(agency, place) : -1;
            if (found >= 0 && found < at) {
                best = agency;
                at = found;
            }
        }
        if (best == null) {
            return null;
        }
        Set<String> candidates = new LinkedHashSet<>();
        for (Agency unit : agencies) {
            if (best.slug().equals(unit.parent()) && indexOf(unit, issuer + "\n" + signature) >= 0) {
                candidates.add(unit.slug());
            }
        }
        if (candidates.isEmpty()) {
            candidates.add(best.slug());
        }
        return new Authority(
                best.name(),
                Units.in(issuer, signature, best.name()),
                AuthorityKind.valueOf(best.kind()),
                List.copyOf(candidates));
    }

    private static int indexOf(Agency agency, String place) {
        int first = -1;
        List<String> names = new ArrayList<>(agency.names());
        names.add(agency.name());
        for (String name : names) {
            String words = Pattern.quote(name).replace(" ", "\\E\\s+\\Q");
            Matcher match = Pattern.compile("(?i)(?<![\\p{L}\\p{M}])" + words + "(?![\\p{L}\\p{M}])")
                    .matcher(place);
            if (match.find() && (first < 0 || match.start() < first)) {
                first = match.start();
            }
        }
        return first;
    }

    private static Authority printed(String place, String issuer, String signature) {
        String titled = titled(place);
        for (PrintedName form : PrintedName.FORMS) {
            Matcher match = form.pattern().matcher(titled);
            if (match.find()) {
                return new Authority(
                        name(match, form.kind()), Units.in(issuer, signature, match.group()), form.kind(), List.of());
            }
        }
        return null;
    }

    private static String name(Matcher match, AuthorityKind kind) {
        if (kind == AuthorityKind.POLICE) {
            for (String state : List.of("gov", "dep")) {
                if (match.group(state) != null) {
                    return match.group(state) + " Police";
                }
            }
        }
        return Text.oneLine(match.group());
    }

    /** Capitals as in running text, so that one form matches both; words of up to three capitals stay. */
    private static String titled(String place) {
        Matcher word = Pattern.compile("[A-Z]{2,}").matcher(place);
        return word.replaceAll(found -> found.group().length() <= 3
                        && !found.group().matches("OF|AND|FOR|THE|AT|GOA|IN")
                ? found.group()
                : found.group().matches("OF|AND|FOR|THE|AT|IN")
                        ? found.group().toLowerCase(Locale.ROOT)
                        : found.group().charAt(0) + found.group().substring(1).toLowerCase(Locale.ROOT));
    }
}
