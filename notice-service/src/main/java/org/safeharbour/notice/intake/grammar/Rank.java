package org.safeharbour.notice.intake.grammar;

import java.util.regex.Pattern;

/**
 * Ranks of officers, longest title first, with their step on the ladder (law reference 1.3). Steps of the police and of
 * the civil service are only compared with the threshold of rule 3(1)(d): DIG or Joint Secretary.
 */
enum Rank {
    ADDL_DCP(
            "(?:Addl|Additional)\\.?\\s+(?:Deputy|Dy\\.?)\\s+Commissioner\\s+of\\s+Police|Addl\\.?\\s*DCP|अपर पुलिस उपायुक्त|अतिरिक्त पुलिस उपायुक्त",
            7),
    ADDL_SP(
            "(?:Addl|Additional)\\.?\\s+(?:Superintendent\\s+of\\s+Police|S\\.?P\\b)|ASP\\b|अपर पुलिस अधीक्षक|अतिरिक्त पुलिस अधीक्षक",
            7),
    ADDL_CP(
            "(?:Addl|Additional)\\.?\\s+(?:Commissioner\\s+of\\s+Police|CP\\b)|अपर पुलिस आयुक्त|अतिरिक्त पुलिस आयुक्त",
            9),
    JOINT_CP("(?:Jt|Joint)\\.?\\s+(?:Commissioner\\s+of\\s+Police|CP\\b)|संयुक्त पुलिस आयुक्त", 10),
    SPECIAL_CP("(?:Spl|Special)\\.?\\s+(?:Commissioner\\s+of\\s+Police|CP\\b)|विशेष पुलिस आयुक्त", 11),
    ACP("(?:Asst|Assistant)\\.?\\s+Commissioner\\s+of\\s+Police|\\bACP\\b|सहायक पुलिस आयुक्त", 6),
    DCP("(?:Deputy|Dy)\\.?\\s+Commissioner\\s+of\\s+Police|\\bDCP\\b|पुलिस उपायुक्त|पुलिस उप आयुक्त", 8),
    CP("Commissioner\\s+of\\s+Police|पुलिस आयुक्त", 12),
    DSP(
            "(?:Deputy|Dy)\\.?\\s+(?:Superintendent\\s+of\\s+Police|S\\.?P\\b)|\\bDy\\.?\\s?SP\\b|\\bDSP\\b|पुलिस उपाधीक्षक|पुलिस उप अधीक्षक|Circle Officer",
            6),
    SP("(?:Senior\\s+|Sr\\.?\\s+)?Superintendent\\s+of\\s+Police|\\bS?SP\\b|(?:वरिष्ठ )?पुलिस अधीक्षक", 8),
    ADG("(?:Addl|Additional)\\.?\\s+Director\\s+General|\\bADGP?\\b|अपर पुलिस महानिदेशक|अतिरिक्त पुलिस महानिदेशक", 11),
    DIG(
            "(?:Deputy|Dy)\\.?\\s+Inspector\\s+General|\\bDIG\\b|पुलिस उपमहानिरीक्षक|पुलिस उप महानिरीक्षक|उप पुलिस महानिरीक्षक",
            9),
    IG("Inspector\\s+General|\\bIGP?\\b|पुलिस महानिरीक्षक", 10),
    DG("Director\\s+General|\\bDGP\\b|पुलिस महानिदेशक", 12),
    ASI("(?:Assistant|Asst\\.?)\\s+Sub[- ]?Inspector|\\bASI\\b|सहायक उप निरीक्षक|सहायक उपनिरीक्षक", 3),
    SI("Sub[- ]?Inspector|\\bPSI\\b|\\bSI\\b(?!\\s*\\.?\\s*No)|उप निरीक्षक|उपनिरीक्षक", 4),
    SHO(
            "Station\\s+House\\s+Officer|\\bSHO\\b|Officer[- ]in[- ]charge(?:\\s+of\\s+(?:the\\s+)?police\\s+station)?|थाना प्रभारी|थानाध्यक्ष|प्रभारी निरीक्षक",
            5),
    INSPECTOR("(?:Police\\s+)?Inspector(?:\\s+of\\s+Police)?|\\bPI\\b|निरीक्षक", 5),
    HEAD_CONSTABLE("Head\\s+Constable|मुख्य आरक्षी|हेड कांस्टेबल", 2),
    CONSTABLE("Constable|आरक्षी", 1),
    ADDITIONAL_SECRETARY("(?:Addl|Additional)\\.?\\s+Secretary|अपर सचिव|अतिरिक्त सचिव", 11),
    JOINT_SECRETARY("(?:Jt|Joint)\\.?\\s+Secretary|संयुक्त सचिव", 9),
    DEPUTY_SECRETARY("(?:Deputy|Dy)\\.?\\s+Secretary|उप सचिव|उपसचिव", 7),
    UNDER_SECRETARY("Under\\s+Secretary|अवर सचिव", 6),
    DIRECTOR("(?<!Executive )Director(?!\\s+General|ate)|निदेशक", 8),
    SECRETARY("(?<!Member )(?<!Private )(?<!Member-)Secretary(?!')|(?<!सदस्य )सचिव", 12);

    private static final int THRESHOLD = 9;

    private final Pattern title;
    private final int step;

    Rank(String title, int step) {
        this.title = Pattern.compile("(?i)(?:" + title + ")(?![\\p{L}\\p{M}])");
        this.step = step;
    }

    Pattern title() {
        return title;
    }

    /** True if below DIG and Joint Secretary, the least ranks for an intimation since 15 November 2025. */
    boolean isBelowThreshold() {
        return step < THRESHOLD;
    }
}
