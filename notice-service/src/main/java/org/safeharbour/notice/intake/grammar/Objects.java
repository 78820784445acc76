package org.safeharbour.notice.intake.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the object of a demand says about its type: "furnish the reasons" explains, "furnish the number of" counts. */
final class Objects {
    private static final Pattern REPORT = Pattern.compile(
            "(?i)\\b(?:action[- ]taken|A\\.?T\\.?R\\b|compliance|status report|confirmation|acknowledge?ment|(?:report|intimation) (?:of|on|about|regarding) (?:the )?(?:action|compliance|removal|blocking|steps taken)|proof of (?:removal|compliance)|action (?:so )?taken (?:in|on|by|against)|outcome of)\\b");
    private static final Pattern COUNT = Pattern.compile(
            "(?i)(?<!phone )(?<!mobile )(?<!telephone )(?<!contact )(?<!serial )(?<!account )(?<!reference )(?<!imei )(?<!identification )\\bnumbers? of (?!the (?:above |said )?(?:handle|user|account|subscriber|holder))|\\bhow many\\b|\\bcount of\\b|\\bfigures\\b|\\bstatistic|\\byear[- ]?wise\\b|\\bmonth[- ]?wise (?:number|data|figures)\\b|\\bquantum of\\b|\\btotal (?:number|count)\\b|की संख्या|कितन[ेीा]|कुल संख्या|आंकड़े|आँकड़े");
    private static final Pattern EXPLAIN = Pattern.compile(
            "(?i)^[\\s:,'\"-]*(?:(?:the|a|an|your|their|its|any|all|us|this office|this commission|the commission|in (?:detail|writing)|with|to|as to|about|on|of|for|me|(?:this|the)\\s+(?:ministry|office|court|department|authority|agency|cell|unit|undersigned|division)|detailed?|details|complete|full|brief|written|specific|point[- ]?wise|para[- ]?wise|proper|clear|also|following|information|along)\\s+){0,12}"
                    + "(?:steps?|measures?|reasons?|explanations?|why|whether|how|what|when|who|response|reply|replies|comments?|clarifications?|justifications?|plans?|polic(?:y|ies)|mechanisms?|systems?|procedures?|process|views|safeguards?|note\\b|position|stand\\b|circumstances|basis on which|manner in which|protocols?|practices?|action plan|tools?|technolog\\w+|cause|methodology|role|remarks|efforts|initiatives|grounds?|roadmap)");
    private static final Pattern DATA = Pattern.compile(
            "(?i)\\b(?:details?|information|data|records?|logs?|address(?:es)?|numbers?|names?|cop(?:y|ies)|certificates?|documents?|identit(?:y|ies)|IPs?|subscriber|lists?|URLs?|accounts?|screenshots?|evidence|particulars|e-?mails?|content|originator|metadata|messages|users?|persons?|holder|owner|following|same|KYC|BSI|history)\\b");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)\\b(?:accounts?|handles?|profiles?|users?|user ?ids?|ids|access by|uploaders?)\\b|@[A-Za-z0-9_]|खात|हैंडल|अकाउंट|प्रोफ़?ाइल");
    private static final Pattern CONTENT = Pattern.compile(
            "(?i)\\b(?:posts?|content|contents|links?|urls?|items?|groups?|locations?|material|tweets?|videos?|images?|media|pictures?|photos?|messages?|information|pages?|websites?|channels?|them|it|these|those|both)\\b|https?://|पोस्ट|लिंक|समूह|सामग्री|वीडियो|यूआरएल|ग्रुप");

    private static final Pattern OUTCOME = Pattern.compile(
            "(?i)\\b(?:of|about|on|once|when|that|as soon as)\\b[^.;]{0,40}\\b(?:removal|removed|effect|outcome|result|implementation|executed|execution|blocking|blocked|action|steps taken|complied|compliance|disabled)\\b");
    /** "Whether the account is linked to others" asks for a record, not for an explanation. */
    private static final Pattern FACT = Pattern.compile(
            "(?i)\\A[^.;]{0,20}\\bwhether\\b[^.;]{0,80}\\b(?:linked|registered|belongs?|associated|verified|active|logged)\\b");

    private static final Pattern NEGATED_TAIL =
            Pattern.compile("(?is)\\b(?:and|but|,)\\s+(?:do|shall|should)\\s+not\\b.*");

    private Objects() {}

    static boolean isReport(String object) {
        return REPORT.matcher(start(object)).find();
    }

    /** True for the object of a verb of telling: what came of the order. */
    static boolean isOutcome(String object) {
        return OUTCOME.matcher(start(object)).find();
    }

    static boolean isCount(String object) {
        return COUNT.matcher(start(object)).find();
    }

    static boolean isExplanation(String object) {
        return EXPLAIN.matcher(object).find();
    }

    static boolean isData(String object) {
        return DATA.matcher(start(object)).find();
    }

    /** The type of what supplies something, by what is supplied. */
    static DemandType supplied(String object) {
        if (isCount(object)) {
            return DemandType.COUNT;
        }
        if (isReport(object)) {
            return DemandType.REPORT;
        }
        return isExplanation(object) && !FACT.matcher(object).find() ? DemandType.EXPLAIN : DemandType.DISCLOSE;
    }

    /** Accounts are blocked, content is removed; the noun that comes first decides, else the verb. */
    static DemandType mutated(String object, DemandType byVerb) {
        String affirmed = NEGATED_TAIL.matcher(object).replaceFirst("");
        Matcher account = ACCOUNT.matcher(affirmed);
        Matcher content = CONTENT.matcher(affirmed);
        int accountAt = account.find() ? account.start() : Integer.MAX_VALUE;
        int contentAt = content.find() ? content.start() : Integer.MAX_VALUE;
        if (accountAt == contentAt) {
            return byVerb;
        }
        return accountAt < contentAt ? DemandType.BLOCK : DemandType.REMOVE;
    }

    private static String start(String object) {
        return object.length() > 140 ? object.substring(0, 140) : object;
    }
}
