package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Targets in the text of a letter. Accounts of the issuer, of a complainant and of whoever signs are named there too and
 * are none.
 */
final class LetterTargets {
    private static final String OWNERS =
            "(?:complainant|petitioner|informant|victim|applicant|appellant|reporter|undersigned|depicted person|survivor|plaintiff|commission|ministry|department|unit|police|this office|hotline|notifier|flagger|user who reported)";
    private static final Pattern NOT_A_TARGET_BEFORE = Pattern.compile(
            "(?i)(?:\\bown (?:chirp )?(?:account|handle|profile|id|user ?name)|\\bmy (?:own |personal |real |genuine )?(?:chirp )?(?:account|handle|profile|id|user ?name)|\\bour (?:own |official )?(?:chirp )?(?:handle|account|page|profile)|\\b(?:official|verified|authentic|genuine|original|real) (?:chirp )?(?:\\w+ )?(?:handle|account|page|profile|id)|\\b(?:account|handle|profile|page|id) of (?:the |this |our )?(?:said )?"
                    + OWNERS + "|\\b" + OWNERS
                    + "(?:'s|s')?(?: own)?(?:\\s*\\(?(?:chirp )?(?:account|handle|profile|user ?name|id))?|\\b(?:follow|reach|contact|tag) (?:us|me|him|her)|\\bI am|\\breported (?:\\w+ ){0,3}(?:from|through|via|using|by)|\\breported from|\\breported through|\\bcomplaint (?:of|from|by)|शिकायतकर्ता|पीड़ित|पीडित|आधिकारिक (?:हैंडल|खाता)|मेरा (?:खाता|हैंडल|अकाउंट))"
                    + "[\\s\\w]{0,14}?(?:is|was|are|:|,|-|\\(|being|at|on|का|के|की|खाता|हैंडल|को|\\s){0,12}\\z");
    private static final Pattern NOT_A_TARGET_AFTER = Pattern.compile(
            "(?i)\\A[ ,(]*\\n?[ ]*(?:which |that |who )?(?:is |belongs to |being |, )?(?:my|our|the (?:official|verified) (?:handle|account)|the (?:handle|account) of (?:the )?"
                    + OWNERS + "|" + OWNERS + "\\b|please do not act)");
    private static final Pattern CONTACT_LINE = Pattern.compile(
            "(?i)^\\s*(?:tel|phone|ph|mob|mobile|fax|e-?mail|web(?:site)?|contact|official|chirp|handle|follow|दूरभाष|ई-?मेल)\\b(?!\\.\\w)[^:\\n]{0,40}[.:]\\s|\\bofficial (?:chirp )?handle\\b");
    private static final Pattern REFERENCE_PAGE = Pattern.compile(
            "(?i)\\b(?:hotline|helpline|guidelines?|visit|available at|see also|our website|portal|terms of service|community (?:rules|standards)|help cent(?:re|er))\\b[^.\\n]{0,60}\\z");

    private static final Pattern LINK_BEHIND = Pattern.compile("<https?://[^<>]*>");

    private final Identifiers identifiers;

    LetterTargets(Platform platform) {
        this.identifiers = new Identifiers(platform);
    }

    /** Targets once each, and whether the text lists one of them twice. */
    record Listed(Set<Target> targets, boolean repeated) {}

    /** Reads a text that speaks for the letter. */
    Listed in(String text) {
        Set<Target> targets = new LinkedHashSet<>();
        Set<Target> listed = new HashSet<>();
        boolean repeated = false;
        for (Found<Target> found : all(text)) {
            if (isNoTarget(text, found)) {
                continue;
            }
            targets.add(found.value());
            if (isListLine(text, found)) {
                repeated |= !listed.add(found.value());
            }
        }
        return new Listed(targets, repeated);
    }

    /** Targets that a passage names itself. */
    List<Target> named(String passage) {
        return new ArrayList<>(in(passage).targets());
    }

    private List<Found<Target>> all(String text) {
        List<Found<Target>> all = new ArrayList<>(identifiers.in(text, false));
        Set<Integer> known = new HashSet<>();
        all.forEach(found -> known.add(found.from()));
        for (Found<Target> found : identifiers.in(text, true)) {
            if (!known.contains(found.from()) && isListLine(text, found)) {
                all.add(found);
            }
        }
        return all;
    }

    private boolean isNoTarget(String text, Found<Target> found) {
        String before = text.substring(Math.max(0, found.from() - 90), found.from());
        String sentence = before.substring(Math.max(before.lastIndexOf(". ") + 1, before.lastIndexOf("\n\n") + 1));
        String after = text.substring(found.to(), Math.min(text.length(), found.to() + 60));
        return NOT_A_TARGET_BEFORE.matcher(sentence.replace('\n', ' ')).find()
                || NOT_A_TARGET_AFTER.matcher(after).find()
                || CONTACT_LINE.matcher(Text.lineAt(text, found.from())).find()
                || found.value().kind() == TargetKind.LINK
                        && REFERENCE_PAGE.matcher(sentence).find();
    }

    /** True if the line holds little besides the target: then it is an entry of a list, not a mention. */
    private static boolean isListLine(String text, Found<Target> found) {
        boolean inBrackets = found.from() > 0 && text.charAt(found.from() - 1) == '<';
        String line = LINK_BEHIND.matcher(Text.lineAt(text, found.from())).replaceAll("");
        int rest = line.replaceAll("\\s", "").length() - (found.to() - found.from());
        return !inBrackets && rest <= Math.max(12, (found.to() - found.from()) / 3);
    }
}
