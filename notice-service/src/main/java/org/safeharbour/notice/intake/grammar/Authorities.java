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
    private static final String STATES =
            "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Delhi|Jammu (?:and|&) Kashmir|Ladakh|Puducherry|Chandigarh|Mumbai|Bengaluru|Bangalore|Hyderabad|Kolkata|Chennai|Pune|Thane|Nagpur|Noida|Gurugram|Cyberabad|Railway|Metropolitan|State|Federal|National|Lakshadweep";
    private static final Form[] FORMS = {
        new Form(
                AuthorityKind.COURT,
                "(?:High Court of (?:Judicature (?:at|for) )?[A-Z][\\p{L}& ]{2,40}?(?= at\\b|\\s*[,\\n(]|$)|[A-Z][a-z]+ High Court|Supreme Court of India|(?:Court of (?:the )?|Before the )(?:Ld\\.? |Hon'?ble )?[^\\n,]{4,80}(?:Judge|Magistrate|Court)[^\\n,]{0,40}|(?:Saket|Tis Hazari|Patiala House|Rohini|Karkardooma|Dwarka|District|Sessions|Special|Metropolitan Magistrate)[\\w ]{0,25} Courts?[\\w ,]{0,30}|[\\p{L} ]{2,30}उच्च न्यायालय)"),
        new Form(
                AuthorityKind.COMMISSION,
                "(?:[A-Z][\\p{L}]+ (?:[A-Z][\\p{L}]+ )?)?(?:State )?Commission for (?:the )?(?:Protection of Child Rights|Women|Minorities|Scheduled Castes)|(?:National|State|[A-Z]\\p{L}+) Human Rights Commission|[\\p{L}\\p{M} ]{2,40}आयोग"),
        new Form(
                AuthorityKind.POLICE,
                "(?<state>" + STATES + ")\\s+Police(?!\\s+(?:Station|Headquarters|Act))|Government of (?<gov>" + STATES
                        + ")[^\\n]{0,5}Police Department|(?:Police (?:Department|Headquarters),? (?<dep>" + STATES
                        + "))|(?:National Investigation Agency|Central Bureau of Investigation|Crime Branch|Bundeskriminalamt|Europol|National Crime Agency|Indian Cyber ?Crime Coordination Centre(?: \\(I4C\\))?|Enforcement Directorate|Directorate of Enforcement|Metropolitan Police(?: Service)?|Polizeipräsidium [\\p{L}]+|Landeskriminalamt [\\p{L}-]+)|(?<hindi>[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+)?) पुलिस"),
        new Form(
                AuthorityKind.MINISTRY,
                "(?:Ministry of [A-Z][\\p{L}]+(?:(?:,| and| &|,? of)? [A-Z][\\p{L}]+)*|Department of [A-Z][\\p{L}]+(?:(?: and| &|,)? [A-Z][\\p{L}]+)*|Press Information Bureau|Grievance Appellate Committee|[\\p{L}\\p{M} ]{2,60}मंत्रालय)"),
        new Form(
                AuthorityKind.OTHER,
                "(?:eSafety Commissioner|(?:Office of the )?(?:Federal |General )?(?:Public )?Prosecutor(?:'s)?(?: Office)?(?: General)?(?: (?:of|in|at) [A-Z][\\p{L}]+(?: [A-Z][\\p{L}]+)?)?|Staatsanwaltschaft [A-Z][\\p{L}]+|Parquet (?:de|du) [\\p{L} ]+|Bundesnetzagentur|Coimisiún na Meán|ARCOM|Ofcom|Competent Authority[^\\n,]{0,50}|Digital Services Coordinator[^\\n,]{0,40}|[A-Z][\\p{L}]+(?: [A-Z][\\p{L}]+){0,4} (?:Authority|Agency|Directorate|Bureau)(?: [A-Z][\\p{L}]+)?)"),
        new Form(
                AuthorityKind.FLAGGER,
                "(?:[A-Z][\\p{L}]+(?: [A-Z][\\p{L}]+){0,4} (?:Hotline|Helpline|Foundation|Trust|Alliance|Association|Collective|Society|Network|Federation|Centre|Center)\\b(?!\\s*(?:and|&) Safety)|Hotline[^\\n,]{0,30}|Internet Watch[^\\n,]{0,20})")
    };
    private static final Pattern UNIT = Pattern.compile(
            "(?i)(?:^|[,\\n|]|\\s-\\s|\\s/\\s|(?<=police) )\\s*((?:[\\p{L}&.()'-]+\\s+){0,8}?(?:Cell|Unit|Division|Branch|Police Station|Station|Wing|Desk|Section|Squad|Task Force|Registry|Bureau|Centre|IFSO|CyPAD|Lab|Secretariat|PS|प्रकोष्ठ|प्रभाग|थाना|शाखा|सेल)\\b?(?:\\s*\\([\\w ./-]{2,20}\\))?)(?=\\s*(?:[,\\n|]|$|\\s-\\s|\\s/\\s))");

    /** Printed forms of one sort of body. */
    private record Form(AuthorityKind kind, String form) {
        Pattern pattern() {
            return Pattern.compile("(?m)(?<![\\p{L}])(?:" + form + ")");
        }
    }

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
                unit(issuer, signature, best.name()),
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
        for (Form form : FORMS) {
            Matcher match = form.pattern().matcher(titled);
            if (match.find()) {
                return new Authority(
                        name(match, form.kind()), unit(issuer, signature, match.group()), form.kind(), List.of());
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

    private static String unit(String issuer, String signature, String name) {
        for (String place : List.of(issuer, signature)) {
            for (String line : place.split("\n", -1)) {
                String before = unitBefore(line, name);
                String unit = before != null ? before : unitIn(line);
                if (unit != null && line.length() < 140) {
                    return unit;
                }
            }
        }
        return null;
    }

    /** "CYBER CELL (CyPAD), DELHI POLICE": what stands before the name on its line. */
    private static String unitBefore(String line, String name) {
        int at = line.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        String before =
                at > 0 ? line.substring(0, at).replaceAll("[\\s,|/-]+$", "").strip() : "";
        boolean unit = UNIT.matcher(before + "\n").find()
                && !before.matches("(?i).*\\boffice of\\b.*|.*[:@].*|.*[a-z]\\.\\s.*");
        return unit ? before : null;
    }

    private static String unitIn(String line) {
        if (line.matches("(?i).*(?:[:@?]|\\boffice of\\b|\\bunder\\b|\\b(?:FIR|case|shall|you|please|dated)\\b).*")
                || line.isBlank()) {
            return null;
        }
        Matcher unit = UNIT.matcher(line + "\n");
        while (unit.find()) {
            String found = unit.group(1).strip();
            boolean hindiOfTwo = Text.isHindi(found) && !Text.isHindi(line);
            if (!found.matches(
                            "(?i)(?:cell|unit|division|section|desk|station|PS|wing|(?:.*\\b)?(?:national|nodal)\\b.*)")
                    && !hindiOfTwo
                    && found.indexOf(' ') > 0) {
                return found;
            }
        }
        return null;
    }
}
