package org.safeharbour.notice.intake.grammar;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which account data a DISCLOSE demand names. */
final class DataCategories {
    private static final Map<DataCategory, Pattern> NAMED = new EnumMap<>(DataCategory.class);
    private static final Pattern SUBSCRIBER = Pattern.compile(
            "(?i)\\b(?:basic subscriber|subscriber (?:information|details|data)|BSI\\b|registration (?:details|data|information)|account (?:details|information|creation details)|KYC|sign-?up details|profile details|details of (?:the )?(?:said |above |these )?(?:account|handle|user|subscriber)s?(?! (?:which|that|who|sell|host)))|पंजीकरण विवरण|पंजीकरण का विवरण|खाते का विवरण|खातों का विवरण|पंजीयन");
    private static final Pattern LISTED = Pattern.compile("\\([^()]*(?:,|and|&|तथा|और)[^()]*\\)");
    private static final Set<DataCategory> BASIC = EnumSet.of(
            DataCategory.NAME, DataCategory.EMAIL, DataCategory.PHONE, DataCategory.SIGNUP_AT, DataCategory.SIGNUP_IP);

    static {
        put(DataCategory.NAME, "\\bnames?\\b(?! of the (?:officer|court))|\\bidentity\\b|नाम");
        put(DataCategory.EMAIL, "\\be-?mails?\\b(?! to\\b)|ई-?मेल");
        put(DataCategory.PHONE, "\\b(?:phone|mobile|telephone|contact)\\b|मोबाइल|फ़?ोन नंबर|दूरभाष");
        put(
                DataCategory.SIGNUP_AT,
                "\\b(?:date|time|when)\\b[^.;]{0,25}\\b(?:creat|regist|sign)|\\b(?:creation|registration|sign-?up|joining)\\s+(?:date|time)|बनाने की (?:तिथि|तारीख)|निर्माण तिथि");
        put(
                DataCategory.SIGNUP_IP,
                "\\b(?:creation|registration|sign-?up)\\s+IP|IP[^.;,]{0,30}\\b(?:creat|regist|sign-?up)|\\bdate\\b[^.;]{0,12}\\band IP of (?:creation|registration)|पंजीकरण आई\\.?पी");
        put(
                DataCategory.LOGIN_IPS,
                "\\b(?:log-?in|log-?on|access|session|activity)\\b[^.;]{0,20}(?:\\bIPs?\\b|\\blogs?\\b|details|history|records)|\\bIP\\s+(?:address(?:es)?\\s+)?(?:logs?|details|history)|\\blogs? of IP|\\blast login|लॉग-?इन|आई\\.?पी\\.? लॉग");
        put(
                DataCategory.UPLOAD_IP,
                "\\bIPs?\\b[^.;]{0,60}\\b(?:upload|shar|post(?:ed|ing)|publish|sent|tweet)|\\b(?:upload|posting)\\s+IP");
        put(DataCategory.DEVICE_IDS, "\\bdevices?\\b|\\bIMEI\\b|\\bMAC address|डिवाइस");
        put(
                DataCategory.LINKED_ACCOUNTS,
                "\\b(?:linked|associated|connected|related|other)\\s+(?:social media\\s+)?(?:accounts?|handles?|profiles?)|\\baccounts? linked");
        put(
                DataCategory.CONTENT_LIST,
                "\\b(?:list|details?|URLs?) of (?:all )?(?:the )?(?:\\w+ )?(?:links?|posts?|URLs?|content|groups?|accounts? which|accounts? that)|सभी लिंक");
        put(
                DataCategory.CONTENT,
                "\\b(?:cop(?:y|ies) of (?:the )?(?:\\w+ )?(?:posts?|content|media|videos?|images?)|content of (?:the )?(?:posts?|account)|contents? and metadata|media files|stored content)\\b");
        put(DataCategory.MESSAGES, "\\b(?:messages?|chats?|DMs?|direct messages?|conversations?)\\b|संदेश");
        put(DataCategory.CERTIFICATE, "\\bcertificates?\\b|\\b65-?B\\b|\\b63\\(4\\)|प्रमाण ?पत्र|प्रमाणपत्र");
    }

    private DataCategories() {}

    private static void put(DataCategory category, String pattern) {
        NAMED.put(category, Pattern.compile("(?is)" + pattern));
    }

    /** Categories named by a demand, in their order; general words count only where nothing in brackets spells them out. */
    static List<DataCategory> in(String demand) {
        Set<DataCategory> categories = EnumSet.noneOf(DataCategory.class);
        NAMED.forEach((category, pattern) -> {
            if (pattern.matcher(demand).find()) {
                categories.add(category);
            }
        });
        if (SUBSCRIBER.matcher(demand).find() && !LISTED.matcher(demand).find()) {
            categories.addAll(BASIC);
        }
        return List.copyOf(categories);
    }
}
