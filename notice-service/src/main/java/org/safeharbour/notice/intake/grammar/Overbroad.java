package org.safeharbour.notice.intake.grammar;

import java.util.regex.Pattern;

/** Demands that no purpose can carry: browsing history, all messages, data of all followers and the like. */
final class Overbroad {
    private static final Pattern WORDS = Pattern.compile(
            "(?i)\\b(?:browsing|search|browser|internet) history\\b|\\b(?:all|entire|complete|full|every)\\b(?:\\s+(?:of\\s+)?(?:the|his|her|its|their|your|private|personal|direct|chat|deleted|incoming|outgoing|sent|received|inbox|and|past|stored)){0,12}\\s+(?:messages?|chats?|DMs|conversations?|e-?mails|message history|chat history|inbox|communications?)\\b|\\b(?:all|every|each of|same for all|entire)\\b[^.;]{0,30}\\b(?:followers|followees|friends|contacts|viewers|likers|subscribers of)\\b|\\bcontact lists?\\b|\\b(?:all|any) (?:users|persons|accounts) who (?:have )?(?:liked|viewed|shared|followed|commented|seen|forwarded|searched|interacted)|\\b(?:complete|entire|full|all) (?:data ?base|data dump|user ?base|dump)\\b|\\ball (?:users|accounts) (?:in|of|from) (?:the )?(?:India|country|state|city|district|area|region|platform)\\b|\\b(?:location|GPS) history\\b|\\bdata of all (?:users|followers|members)\\b|ब्राउज़?िंग (?:हिस्ट्री|इतिहास)|सभी (?:निजी )?(?:संदेश|संदेशों|चैट|मैसेज)|सभी (?:फ़?ॉलोअर|अनुयायि)");

    private Overbroad() {}

    static boolean is(String demand) {
        return WORDS.matcher(demand).find();
    }
}
