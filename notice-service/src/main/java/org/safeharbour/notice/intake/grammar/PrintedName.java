package org.safeharbour.notice.intake.grammar;

import java.util.List;
import java.util.regex.Pattern;

/** How bodies that the directory does not know print their names; English forms before Hindi ones. */
record PrintedName(AuthorityKind kind, Pattern pattern) {
    private static final String STATES =
            "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Delhi|Jammu (?:and|&) Kashmir|Ladakh|Puducherry|Chandigarh|Mumbai|Bengaluru|Bangalore|Hyderabad|Kolkata|Chennai|Pune|Thane|Nagpur|Noida|Gurugram|Cyberabad|Railway|Metropolitan|State|Federal|National|Lakshadweep";
    static final List<PrintedName> FORMS = List.of(
            form(
                    AuthorityKind.COURT,
                    "(?:High Court of (?:Judicature (?:at|for) )?[A-Z][\\p{L}& ]{2,40}?(?= at\\b|\\s*[,\\n(]|$)|[A-Z][a-z]+ High Court|Supreme Court of India|(?:Court of (?:the )?|Before the )(?:Ld\\.? |Hon'?ble )?[^\\n,]{4,80}(?:Judge|Magistrate|Court)[^\\n,]{0,40}|(?:Saket|Tis Hazari|Patiala House|Rohini|Karkardooma|Dwarka|District|Sessions|Special|Metropolitan Magistrate)[\\w ]{0,25} Courts?[\\w ,]{0,30}|[A-Z][\\w ]{2,40}Tribunal\\b[^\\n,]{0,30})"),
            form(
                    AuthorityKind.COMMISSION,
                    "(?:[A-Z][\\p{L}]+ (?:[A-Z][\\p{L}]+ )?)?(?:State )?Commission for (?:the )?(?:Protection of Child Rights|Women|Minorities|Scheduled Castes)|(?:National|State|[A-Z]\\p{L}+) Human Rights Commission"),
            form(
                    AuthorityKind.POLICE,
                    "(?<state>" + STATES + ")\\s+Police(?!\\s+(?:Station|Headquarters|Act))|Government of (?<gov>"
                            + STATES
                            + ")[^\\n]{0,5}Police Department|(?:Police (?:Department|Headquarters),? (?<dep>" + STATES
                            + "))|(?:National Investigation Agency|Central Bureau of Investigation|Bundeskriminalamt|Europol|National Crime Agency|Indian Cyber ?Crime Coordination Centre(?: \\(I4C\\))?|Enforcement Directorate|Directorate of Enforcement|Metropolitan Police(?: Service)?|Polizeipräsidium [\\p{L}]+|Landeskriminalamt [\\p{L}-]+)"),
            form(
                    AuthorityKind.MINISTRY,
                    "(?:Ministry of [A-Z][\\p{L}]+(?:(?:,| and| &|,? of)? [A-Z][\\p{L}]+){0,12}|Department of [A-Z][\\p{L}]+(?:(?: and| &|,)? [A-Z][\\p{L}]+){0,12}|Press Information Bureau|Grievance Appellate Committee|[A-Z][\\p{L}]+ Secretariat)"),
            form(
                    AuthorityKind.OTHER,
                    "(?:eSafety Commissioner|(?:Office of the )?(?:Federal |General )?(?:Public )?Prosecutor(?:'s)?(?: Office)?(?: General)?(?: (?:of|in|at) [A-Z][\\p{L}]+(?: [A-Z][\\p{L}]+)?)?|Staatsanwaltschaft [A-Z][\\p{L}]+|Parquet (?:de|du) [\\p{L} ]+|Bundesnetzagentur|Coimisiún na Meán|ARCOM|Ofcom|Competent Authority[^\\n,]{0,50}|Digital Services Coordinator[^\\n,]{0,40}|[A-Z][\\p{L}]+(?: [A-Z][\\p{L}]+){0,4} (?:Authority|Agency|Directorate|Bureau)(?: [A-Z][\\p{L}]+)?)"),
            form(
                    AuthorityKind.FLAGGER,
                    "(?:[A-Z][\\p{L}]+(?: [A-Z][\\p{L}]+){0,4} (?:Hotline|Helpline|Foundation|Trust|Alliance|Association|Collective|Society|Network|Federation|Centre|Center)\\b(?!\\s*(?:and|&) Safety)|Hotline[^\\n,]{0,30}|Internet Watch[^\\n,]{0,20})"),
            form(AuthorityKind.COURT, "(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+)? उच्च न्यायालय"),
            form(AuthorityKind.COMMISSION, "(?<![\\p{L}\\p{M}])[\\p{L}\\p{M} ]{2,40}आयोग"),
            form(
                    AuthorityKind.POLICE,
                    "(?<![\\p{L}\\p{M}])(?!पुलिस)[\\p{L}\\p{M}]+(?: [\\p{L}\\p{M}]+)? पुलिस(?![\\p{L}\\p{M}]|\\s*(?:थाना|स्टेशन|अधीक्षक|आयुक्त|उप|महा))"),
            form(AuthorityKind.MINISTRY, "(?<![\\p{L}\\p{M}])[\\p{L}\\p{M} ]{2,60}मंत्रालय"));

    private static PrintedName form(AuthorityKind kind, String form) {
        return new PrintedName(kind, Pattern.compile("(?m)(?<![\\p{L}])(?:" + form + ")"));
    }
}
