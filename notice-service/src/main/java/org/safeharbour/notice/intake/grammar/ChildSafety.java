package org.safeharbour.notice.intake.grammar;

import java.util.regex.Pattern;

/** Whether a letter speaks of child sexual exploitative and abuse material (CSEAM), under any of its names. */
final class ChildSafety {
    private static final Pattern NAMES = Pattern.compile(
            "(?i)\\bC\\.?S\\.?(?:E\\.?)?A\\.?M\\b|\\bCSAM\\b|\\bchild(?:ren)?(?:'s)?\\s+(?:sexual|sexually|porn\\w*|abuse|exploitation)|\\bchild\\s+sex|\\bsexual(?:ly)?\\s+(?:abuse|exploit\\w+)\\s+(?:of\\s+)?(?:a\\s+|the\\s+)?(?:child|minor)|\\b67-?B\\b|\\bPOCSO\\b|\\bminors?\\b[^.]{0,40}\\bsexual|सीएसईएएम|सीएसएएम|बाल (?:यौन|अश्लील|लैंगिक)|पॉक्सो|पोक्सो|बच्चों (?:का|के) यौन");

    private ChildSafety() {}

    static boolean in(String text) {
        return NAMES.matcher(text).find();
    }
}
