package org.safeharbour.notice.intake.grammar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of letters: the issuer's own, and the one of the earlier letter that this one follows. */
final class References {
    private static final String WORDS =
            "(?:F|File|D\\.?\\s?O|Our|Letter|Memo|Notice|Intimation|Order|Summons|Direction|Request|Requisition|Despatch|Dispatch|Diary|Dy|Outward|O\\.?W|Case|Authority|Report|Certificate|Warrant|Subpoena|Tracking|Communication|U\\.?O|I\\.?D|Lr|Endst|Reminder|Appeal|Application)";
    private static final String LABEL = "(?:" + WORDS
            + "\\.?\\s*(?:ref(?:erence)?\\.?\\s*)?(?:No\\b|Number\\b|Num\\b|Nr\\b|ID\\b|#|ref(?:erence)?\\b|(?=:))\\.?|Ref(?:erence)?\\.?\\s*(?:No|Number|#)?\\b\\.?|No\\b|Number\\b|Aktenzeichen|Az\\b|Geschäftszeichen|Référence|(?:पत्र|फा\\.?|फाइल|आदेश|सूचना|नोटिस|ज्ञापन)\\s*(?:संख्या|सं|क्रमांक|क्र)\\.?|पत्रांक|क्रमांक|संख्या|सं|ज्ञापांक|जावक\\s*(?:क्रमांक|क्र|संख्या)?|संदर्भ(?:\\s*(?:संख्या|सं))?)";
    private static final Pattern LINE = Pattern.compile("(?im)^[ \\t>*|]*(?:[\\p{L}\\p{M}.]{1,12}\\s*/\\s*)?" + LABEL
            + "\\s*\\.?\\s*(?:of\\s+[\\w ]{3,30})?\\s*[:.#=-]*\\s*(?<v>\\S[^\\n]*)$");
    private static final Pattern INLINE = Pattern.compile(
            "(?i)(?<=[\\n ])(?:Ref(?:erence)?\\.?\\s*(?:No|Number)?\\.?|Letter\\s+No\\.?|Memo\\s+No\\.?|Notice\\s+No\\.?|Intimation\\s+No\\.?|Order\\s+No\\.?|F\\.\\s?No\\.?|File\\s+No\\.?|पत्र\\s*(?:संख्या|सं)\\.?|पत्रांक)\\s*[:.#-]*\\s*(?<v>[^\\s,;][^\\n,;]*)");
    private static final Pattern STOP = Pattern.compile(
            "\\s{2,}|\\s*\\|.*|(?i)[\\s,;(\\[]+(?:dated?|dt|date and time|issued on|datum|vom|du|दिनांक|दि\\.?|ता\\.)(?=[\\s:.,/(]|$)|[,;]\\s|\\s-\\s|\\s+"
                    + Dates.DATE + "|\\s:\\s");
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "(?i)^(?:of\\s+)?(?:\\d{1,2}[).]\\s|FIR\\b|crime|respondent|accounts?\\b|posts?\\b)|^[\\d\\s+()-]*$(?<!\\d{2})|@");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\w@/.])(?=[^\\s,;]*\\d)[\\p{L}\\d][\\p{L}\\p{M}\\d().-]*(?:/[\\p{L}\\p{M}\\d()._-]+){1,12}(?:/[A-Za-z][\\w.]*(?: [A-Z][\\w.]+)?)?(?![\\w/])");
    private static final Pattern EARLIER = Pattern.compile(
            "(?is)(?:\\b(?:(?:refer(?:ence)?|attention|continuation|sequel|pursuance|furtherance|follow[- ]?up|reminder|further)\\b[^.;]{0,60}?\\b(?:to|of|vide)\\b[^;]{0,90}?|(?:earlier|previous|original|first|even|aforesaid|said|above(?:-mentioned| referred)?|our|this office(?:'s)?|commission'?s?)\\s+(?:\\w+\\s+){0,3}?)(?:letter|notice|communication|order|summons|intimation|request|direction|reminder|e-?mail|reference|file|ref)s?\\b|\\bvide\\s+(?:\\w+\\s+){0,4}?(?:letter|notice|communication|order|intimation|request)\\b|\\bin continuation of|\\bref(?:erence)?\\s*:|(?:कृपया|उपर्युक्त|पूर्व|इस कार्यालय के|कार्यालय के|आयोग के|संदर्भ)[^\u0964]{0,60}?(?:पत्र|नोटिस|सूचना|आदेश|समन))");
    private static final Pattern NOT_OURS = Pattern.compile(
            "(?i)\\b(?:your|C\\.?\\s?R\\.?|cr\\.|appeal|F\\.?I\\.?R\\.?|crime|case|petition|suit|complaint|section|u/s|rule|GD|DD)\\b[^/]{0,25}\\z");

    private References() {}

    /**
     * The issuer's number of this letter.
     *
     * @param head the letter from its top to where its body begins
     * @param subject subject of the mail, in which some issuers alone print it, or ""
     */
    static Optional<Found<String>> own(String head, String subject) {
        Optional<Found<String>> labelled = firstMatch(LINE, head).or(() -> firstMatch(INLINE, head));
        if (labelled.isPresent()) {
            return labelled;
        }
        Matcher token = TOKEN.matcher(subject);
        while (token.find()) {
            if (!NOT_OURS.matcher(subject.substring(0, token.start())).find()
                    && token.group().length() >= 7
                    && Dates.of(token.group()) == null) {
                return Optional.of(new Found<>(trim(token.group()), -1, -1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<String>> firstMatch(Pattern pattern, String head) {
        Matcher line = pattern.matcher(head);
        while (line.find()) {
            String value = value(line.group("v"));
            if (isReference(value)) {
                return Optional.of(new Found<>(value, line.start("v"), line.start("v") + value.length()));
            }
        }
        return Optional.empty();
    }

    private static String value(String rest) {
        Matcher stop = STOP.matcher(rest);
        return trim(stop.find() ? rest.substring(0, stop.start()) : rest);
    }

    private static String trim(String value) {
        return value.strip()
                .replaceAll("^[:.#\\s]+|[\\s.,:;>)\\]|-]+$(?<!\\(\\w{1,8}\\))", "")
                .strip();
    }

    private static boolean isReference(String value) {
        boolean dense = value.indexOf(' ') < 0 || value.contains("/") || value.contains("-");
        return value.length() >= 3
                && value.length() <= 60
                && value.chars().anyMatch(Character::isDigit)
                && dense
                && Dates.of(value) == null
                && !OTHER_NUMBER.matcher(value).find();
    }

    /** The first earlier letter of the same issuer that the text refers to, other than this letter itself. */
    static Optional<Found<String>> earlier(String text, String own) {
        Matcher cue = EARLIER.matcher(text);
        while (cue.find()) {
            int to = Math.min(text.length(), cue.end() + 90);
            Matcher token = TOKEN.matcher(text).region(cue.end(), to);
            token.useTransparentBounds(true);
            if (token.find() && isEarlier(text, cue, token, own)) {
                return Optional.of(new Found<>(trim(token.group()), token.start(), token.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isEarlier(String text, Matcher cue, Matcher token, String own) {
        String between = text.substring(cue.end(), token.start());
        return !own.endsWith(token.group())
                && token.group().length() >= 5
                && Dates.of(token.group()) == null
                && between.indexOf('\u0964') < 0
                && !between.matches("(?s).*[a-z]\\.\\s+[A-Z].*")
                && !NOT_OURS.matcher(text.substring(Math.max(0, cue.start() - 6), token.start()))
                        .find();
    }
}
