package org.safeharbour.notice.intake.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The kind of a letter by its operative instrument, not by words in its subject (conventions of the contract). */
final class Kinds {
    private static final Pattern REMINDER = Pattern.compile(
            "(?im)^\\W*(?:(?:final|second|third|first|urgent|gentle)\\s+)?reminder\\b[^\\n.]{0,30}$|^[^\\n]{0,60}\\bthis is a (?:gentle |final |second )?reminder\\b|^\\W*(?:अनुस्मारक|स्मरण[ -]?पत्र)[^\\n]{0,20}$");
    private static final Pattern UNANSWERED = Pattern.compile(
            "(?is)\\b(?:no|not|nor any)\\s+(?:\\w+\\s+){0,3}(?:reply|response|report|information|compliance)\\b[^.]{0,60}\\b(?:received|submitted|furnished|filed)|\\b(?:reply|response|report)\\b[^.]{0,40}\\b(?:still awaited|is awaited|not (?:yet )?(?:been )?received|pending)|(?:उत्तर|जवाब|रिपोर्ट|सूचना)[^\u0964]{0,40}(?:प्राप्त नहीं|अप्राप्त|अब तक नहीं|प्रतीक्षित)");
    private static final Pattern EMERGENCY = Pattern.compile(
            "(?i)\\bemergency (?:disclosure|data|request)\\b|\\b(?:life and death|life or death|danger to (?:the )?life|risk to (?:the )?life|threat to (?:the )?life|imminent (?:danger|threat|harm|risk)|danger of death|serious (?:physical|bodily) (?:injury|harm)|immediate danger)\\b|जीवन को (?:तत्काल )?खतरा|जान का खतरा|प्राणों को");
    private static final Pattern EPOC = Pattern.compile("(?i)European Production Order|\\bEPOC\\b(?!-PR)");
    private static final Pattern EPOC_PR = Pattern.compile("(?i)European Preservation Order|\\bEPOC-PR\\b");
    private static final Pattern REMOVAL_ORDER = Pattern.compile("(?i)\\bremoval (?:order|notice)\\b");
    private static final Pattern SUBPOENA = Pattern.compile("(?im)^[^\\n]{0,30}\\bsubpoena\\b");
    private static final Pattern WARRANT = Pattern.compile("(?im)^[^\\n]{0,30}\\bsearch (?:and seizure )?warrant\\b");
    private static final Pattern APPELLATE =
            Pattern.compile("(?i)\\bGrievance Appellate Committee\\b|\\bappellate order\\b");
    private static final Pattern FLAGGER = Pattern.compile(
            "(?i)\\btrusted flaggers?\\b|\\bArt(?:icle|\\.)?\\s*22\\b[^.]{0,40}(?:2022/2065|DSA|Digital Services)|\\bhotline\\b");
    private static final Pattern SUMMONS = Pattern.compile(
            "(?im)^\\W*(?:summons|summon|समन|सम्मन)\\b[^\\n]{0,40}$|\\bhereby summoned\\b|\\bthis summons\\b");
    private static final Pattern INTIMATION = Pattern.compile("(?i)\\bintimation\\b");
    private static final Pattern COMPLAINT = Pattern.compile(
            "(?i)\\bI am the (?:person|woman|man|girl|boy)\\b|\\bmy (?:pictures?|photos?|images?|videos?|daughter|son|child|consent|face|account)\\b|\\bwithout my consent\\b|मेरी (?:तस्वीर|फोटो|फ़ोटो)|मेरी सहमति");
    private static final Set<DemandType> INFORMATION = EnumSet.of(
            DemandType.DISCLOSE,
            DemandType.PRESERVE,
            DemandType.COUNT,
            DemandType.EXPLAIN,
            DemandType.REPORT,
            DemandType.APPEAR);

    private Kinds() {}

    /** What the decision rests on. */
    record Evidence(String text, Authority authority, List<LegalBasis> powers, Set<DemandType> types) {
        boolean cites(Act act, String... provisions) {
            for (String provision : provisions) {
                if (powers.stream().anyMatch(power -> power.is(act, provision))) {
                    return true;
                }
            }
            return false;
        }

        boolean has(Pattern pattern) {
            return pattern.matcher(text).find();
        }
    }

    static LetterKind of(Evidence letter) {
        AuthorityKind issuer = letter.authority().kind();
        if (letter.has(REMINDER)
                || letter.has(UNANSWERED)
                        && letter.types().size() <= 2
                        && issuer != AuthorityKind.COURT
                        && References.earlier(letter.text(), "").isPresent()) {
            return LetterKind.REMINDER;
        }
        LetterKind foreign = foreign(letter);
        if (foreign != null) {
            return foreign;
        }
        if (issuer == null) {
            return priv(letter);
        }
        if (letter.has(APPELLATE)) {
            return LetterKind.APPELLATE_ORDER;
        }
        return switch (issuer) {
            case COURT -> LetterKind.COURT_ORDER;
            case COMMISSION ->
                letter.has(SUMMONS) || letter.types().contains(DemandType.APPEAR)
                        ? LetterKind.COMMISSION_SUMMONS
                        : LetterKind.COMMISSION_NOTICE;
            case FLAGGER -> LetterKind.TRUSTED_FLAGGER_NOTICE;
            case MINISTRY, POLICE, OTHER -> executive(letter, issuer);
        };
    }

    /** Instruments of Europe, the United States and Australia carry their name. */
    private static LetterKind foreign(Evidence letter) {
        if (letter.has(EPOC_PR)) {
            return LetterKind.PRESERVATION_REQUEST;
        }
        if (letter.has(EPOC) || letter.cites(Act.E_EVIDENCE, "5", "9", "10")) {
            return LetterKind.PRODUCTION_CERTIFICATE;
        }
        if (letter.cites(Act.TCO, "3", "4")
                || letter.cites(Act.DSA, "9") && letter.authority().kind() != AuthorityKind.COURT
                || letter.cites(Act.AU_SAFETY, "77", "88", "109", "110")
                || letter.has(REMOVAL_ORDER) && letter.authority().kind() == AuthorityKind.OTHER) {
            return LetterKind.REMOVAL_ORDER;
        }
        if (letter.cites(Act.US_CODE, "2703(f)")) {
            return LetterKind.PRESERVATION_REQUEST;
        }
        if (letter.has(SUBPOENA)) {
            return LetterKind.SUBPOENA;
        }
        if (letter.has(WARRANT)) {
            return LetterKind.SEARCH_WARRANT;
        }
        return letter.has(FLAGGER) && !isState(letter.authority().kind()) ? LetterKind.TRUSTED_FLAGGER_NOTICE : null;
    }

    private static boolean isState(AuthorityKind kind) {
        return kind != null && kind != AuthorityKind.FLAGGER && kind != AuthorityKind.OTHER;
    }

    private static LetterKind priv(Evidence letter) {
        boolean speaksForItself =
                letter.has(COMPLAINT) || letter.cites(Act.IT_RULES, "3(2)") || letter.cites(Act.TAKE_IT_DOWN, "3");
        if (letter.has(EMERGENCY) && letter.types().contains(DemandType.DISCLOSE) && !letter.has(COMPLAINT)) {
            return LetterKind.EMERGENCY_REQUEST;
        }
        return speaksForItself || !letter.types().isEmpty() ? LetterKind.USER_COMPLAINT : LetterKind.UNKNOWN;
    }

    private static LetterKind executive(Evidence letter, AuthorityKind issuer) {
        boolean production = letter.cites(Act.CRPC, "91", "92", "160", "175")
                || letter.cites(Act.BNSS, "94", "95", "179")
                || letter.cites(Act.IT_RULES, "3(1)(j)")
                || letter.cites(Act.DSA, "10")
                || letter.cites(Act.IT_ACT, "69B");
        if (letter.has(EMERGENCY) && letter.types().contains(DemandType.DISCLOSE)) {
            return LetterKind.EMERGENCY_REQUEST;
        }
        if (letter.cites(Act.IT_ACT, "69A") || letter.cites(Act.BLOCKING_RULES, "")) {
            return LetterKind.BLOCKING_DIRECTION;
        }
        boolean disclosure = letter.types().contains(DemandType.DISCLOSE);
        boolean intimation = letter.cites(Act.IT_ACT, "79(3)(b)") || letter.cites(Act.IT_RULES, "3(1)(d)");
        if (intimation && !production && (!disclosure || letter.has(INTIMATION))) {
            return LetterKind.GOVERNMENT_INTIMATION;
        }
        if (letter.types().contains(DemandType.PRESERVE)
                && EnumSet.of(DemandType.PRESERVE, DemandType.REPORT).containsAll(letter.types())) {
            return LetterKind.PRESERVATION_REQUEST;
        }
        if (production && disclosure && INFORMATION.containsAll(letter.types())) {
            return LetterKind.INFORMATION_ORDER;
        }
        return issuer == AuthorityKind.MINISTRY
                ? LetterKind.MINISTRY_LETTER
                : issuer == AuthorityKind.OTHER && letter.types().isEmpty()
                        ? LetterKind.UNKNOWN
                        : LetterKind.POLICE_NOTICE;
    }
}
