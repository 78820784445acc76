package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The acts, rules and regulations under which letters are written: how they are cited, which of their provisions are
 * powers (offences and definitions are not), when they were in force, and the rule-pack id of a provision.
 */
enum Act {
    CRPC(
            "CrPC 1973",
            "s.",
            "Cr\\.?\\s?P\\.?\\s?C\\b\\.?|Code of Criminal Procedure|Criminal Procedure Code|दंड प्रक्रिया संहिता|दण्ड प्रक्रिया संहिता|द\\.?\\s?प्र\\.?\\s?सं\\.?|सीआरपीसी|सी\\.आर\\.पी\\.सी\\.?",
            "91|92|93|102|149|160|165|175",
            "1974-04-01",
            "2024-07-01"),
    BNSS(
            "BNSS 2023",
            "s.",
            "B\\.?N\\.?S\\.?S\\b\\.?|Bh?aratiya Nagarik Suraksha Sanhita|नागरिक सुरक्षा संहिता|भारतीय नागरिक सुरक्षा संहिता|बीएनएसएस|बी\\.एन\\.एस\\.एस\\.?",
            "94|95|96|106|168|179|185|195",
            "2024-07-01",
            null),
    BLOCKING_RULES(
            "IT Blocking Rules 2009",
            "r.",
            "(?:Information Technology|IT)\\s*\\(Procedure and Safeguards for Blocking[^)]*\\)\\s*Rules|(?:IT\\s+)?Blocking Rules|Blocking\\s+(?:for Access[\\w ]*)?Rules|ब्लॉकिंग नियम",
            "\\d+.*",
            "2009-10-27",
            null),
    IT_RULES_2011(
            "IT Rules 2011",
            "r.",
            "(?:Information Technology|IT|I\\.T\\.)\\s*\\(Intermediar(?:y|ies)\\s+guidelines\\)\\s*Rules|Intermediar(?:y|ies)\\s+Guidelines\\s+Rules(?:,)?\\s+2011|IT Rules,?\\s+2011",
            "3\\(.*",
            "2011-04-11",
            "2021-02-25"),
    IT_RULES(
            "IT Rules 2021",
            "r.",
            "(?:Information Technology|IT|I\\.T\\.)\\s*\\((?:the\\s+)?Intermediary\\s+Guidelines\\s+and[^)]*\\)\\s*(?:Amendment\\s+)?Rules|Intermediary\\s+Guidelines(?:\\s+and\\s+Digital\\s+Media[\\w ]*)?(?:\\s+Rules)?|IT Rules|I\\.T\\. Rules|Information Technology Rules|(?:सूचना प्रौद्योगिकी|आई\\.?टी\\.?)\\s*(?:\\([^)]*\\)\\s*)?नियम",
            "3\\(1\\)(?:\\([bcdghj]\\))?.*|3\\(2\\).*|3A|4\\(2\\)|4\\(4\\)",
            "2021-02-25",
            null),
    IT_ACT(
            "IT Act 2000",
            "s.",
            "(?:Information Technology|I\\.?\\s?T\\.?)\\s+(?:\\(?Amendment\\)?\\s+)?Act|सूचना प्रौद्योगिकी (?:\\([^)]*\\) )?अधिनियम|आई\\.?\\s?टी\\.? (?:एक्ट|अधिनियम)",
            "79(?:\\(.*)?|69|69A.*|69B.*|66A",
            "2000-10-17",
            null),
    CPCR(
            "CPCR Act 2005",
            "s.",
            "Commissions?\\s+for\\s+(?:the\\s+)?Protection\\s+of\\s+Child\\s+Rights(?:\\s*\\(CPCR\\))?\\s+Act|CPCR\\s+Act|C\\.P\\.C\\.R\\. Act|बाल(?:क)? अधिकार संरक्षण आयोग अधिनियम|बाल अधिकार संरक्षण आयोग अधिनियम",
            "13.*|14.*|15.*",
            "2006-01-20",
            null),
    DCW(
            "DCW Act 1994",
            "s.",
            "Delhi\\s+Commission\\s+for\\s+Women\\s+Act|DCW\\s+Act|दिल्ली महिला आयोग अधिनियम",
            "\\d+.*",
            "1994-01-01",
            null),
    NCW(
            "NCW Act 1990",
            "s.",
            "National\\s+Commission\\s+for\\s+Women\\s+Act|NCW\\s+Act|राष्ट्रीय महिला आयोग अधिनियम",
            "10.*|8.*",
            "1992-01-31",
            null),
    HUMAN_RIGHTS(
            "Protection of Human Rights Act 1993",
            "s.",
            "Protection\\s+of\\s+Human\\s+Rights\\s+Act|मानव अधिकार संरक्षण अधिनियम",
            "1[2-8].*",
            "1993-09-28",
            null),
    EVIDENCE(
            "Evidence Act 1872",
            "s.",
            "(?:Indian\\s+)?Evidence\\s+Act|साक्ष्य अधिनियम",
            null,
            "1872-09-01",
            "2024-07-01"),
    BSA(
            "BSA 2023",
            "s.",
            "Bharatiya\\s+Sakshya\\s+(?:Adhiniyam|Sanhita)|\\bB\\.?S\\.?A\\b\\.?|भारतीय साक्ष्य अधिनियम",
            null,
            "2024-07-01",
            null),
    DSA(
            "Reg. (EU) 2022/2065",
            "art.",
            "(?:Regulation\\s*)?\\(?(?:EU\\)?)?\\s*(?:No\\.?\\s*)?2022/2065|Digital Services Act|\\bDSA\\b",
            "9.*|10.*|16.*|18.*|22.*",
            "2024-02-17",
            null),
    TCO(
            "Reg. (EU) 2021/784",
            "art.",
            "(?:Regulation\\s*)?\\(?(?:EU\\)?)?\\s*(?:No\\.?\\s*)?2021/784|\\bTCO Regulation\\b|Terrorist Content Online Regulation",
            "3.*|4.*|6.*",
            "2022-06-07",
            null),
    E_EVIDENCE(
            "Reg. (EU) 2023/1543",
            "art.",
            "(?:Regulation\\s*)?\\(?(?:EU\\)?)?\\s*(?:No\\.?\\s*)?2023/1543|\\be-?evidence Regulation\\b",
            "4.*|5.*|6.*|9.*|10.*|11.*",
            "2026-08-18",
            null),
    TAKE_IT_DOWN("TAKE IT DOWN Act 2025", "s.", "TAKE IT DOWN Act", "3.*", "2025-05-19", null),
    US_CODE(
            "18 U.S.C.",
            "s.",
            "18\\s*U\\.?\\s?S\\.?\\s?C\\b\\.?|Title 18(?:,? United States Code)?",
            "270[23].*|2258A.*",
            "1986-10-21",
            null),
    AU_SAFETY(
            "Online Safety Act 2021 (Cth)",
            "s.",
            "Online Safety Act 2021(?:\\s*\\(Cth\\))?",
            "\\d+.*",
            "2022-01-23",
            null),
    GB_SAFETY("Online Safety Act 2023", "s.", "Online Safety Act 2023", "\\d+.*", "2023-10-26", null),
    GB_POWERS("Investigatory Powers Act 2016", "s.", "Investigatory Powers Act 2016", "\\d+.*", "2016-11-29", null),
    CPC(
            "CPC 1908",
            "",
            "Code\\s+of\\s+Civil\\s+Procedure|C\\.?P\\.?C\\b\\.?|Civil\\s+Procedure\\s+Code|सिविल प्रक्रिया संहिता",
            "Order .*",
            "1909-01-01",
            null),
    /** Offences and procedure that are cited beside powers; named only so that their numbers go to no other act. */
    OTHER(
            null,
            "s.",
            "POCSO(?:\\s+Act)?|Protection of Children from Sexual Offences\\s+Act|I\\.?P\\.?C\\b\\.?|Indian Penal Code|B\\.?N\\.?S\\b(?!\\.?\\s?S)\\.?|Bharatiya Nyaya Sanhita|Juvenile Justice|J\\.?J\\.? Act|Constitution|NDPS Act|UAPA|पॉक्सो|भारतीय दंड संहिता|भारतीय न्याय संहिता|भा\\.?द\\.?(?:सं|वि)\\.?|Code of Conduct|RTI Act|Right to Information Act|Indecent Representation",
            null,
            "1860-01-01",
            null);

    private final String title;
    private final String sign;
    private final Pattern name;
    private final Pattern powers;
    private final LocalDate from;
    private final LocalDate to;

    Act(String title, String sign, String name, String powers, String from, String to) {
        this.title = title;
        this.sign = sign;
        this.name =
                Pattern.compile("(?i)(?<![\\p{L}])(?:" + name + ")(?:[,\\s]*(?:\\(?(?:19|20)\\d{2}\\)?|1872|1860))?");
        this.powers = powers == null ? null : Pattern.compile("(?i)" + powers);
        this.from = LocalDate.parse(from);
        this.to = to == null ? null : LocalDate.parse(to);
    }

    Pattern pattern() {
        return name;
    }

    /** True if the provision is a power on which a request may rest. */
    boolean isPower(String provision) {
        return powers != null && powers.matcher(provision).matches();
    }

    /** "CrPC 1973 s.91". */
    String cite(String provision) {
        return title + " " + sign + provision;
    }

    /** True if the act is in force on the day. */
    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
