package org.safeharbour.notice.intake.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of the matter: FIR and crime numbers of the police, petitions and suits of courts. */
final class CaseNumbers {
    private static final String YEAR = "\\s*(?:/|-|\\bof\\b(?: the year)?)\\s*((?:19|20)\\d{2}|\\d{2})(?![\\d/])";
    private static final Pattern POLICE = Pattern.compile(
            "(?i)(?:(?<![\\p{L}])(?:e-?)?F\\.?\\s?I\\.?\\s?R\\.?(?![A-Za-z])|\\bcase\\s+crime|\\bcrime\\s+case|\\bcrime|\\bcr\\.(?=\\s*no)|\\bC\\.?\\s?R\\.?(?=\\s*no)|\\bP\\.?S\\.?\\s+case|प्राथमिकी|एफ\\.?\\s?आई\\.?\\s?आर\\.?|अपराध|मु\\.?\\s?अ\\.?\\s?सं\\.?|मुकदमा(?:\\s+अपराध)?|प्रथम सूचना रिपोर्ट|कांड)"
                    + "\\s*(?:/\\s*[\\p{L}.]+\\s*)?(?:No|Nos|Number|Num|संख्या|सं|क्रमांक|क्र|नंबर|नं)?\\s*[.:#-]*\\s*(?:[IVX]+-)?0*(\\d{1,6})"
                    + YEAR);
    private static final Pattern COURT = Pattern.compile(
            "(?i)(?<![\\p{L}])(W\\.?\\s?P\\.?\\s?\\((?:CRL|C|CIVIL|CRIMINAL|PIL|MD)\\.?\\)|W\\.?P\\.?(?:\\(?C\\)?)?|Writ Petition(?:\\s*\\((?:C|Crl|Civil|Criminal|PIL)\\.?\\))?|Crl\\.?\\s?(?:M\\.?C|M\\.?A|A|O\\.?P|Rev\\.?P|Misc\\.?(?: Case| Application)?|W\\.?P)\\.?|Criminal (?:Writ )?Petition|C\\.?S\\.?\\s?\\((?:OS|COMM)\\)|CS|CS SCJ|O\\.?S\\.?|O\\.?M\\.?P\\.?|FAO(?:\\(OS\\))?|LPA|RFA|SLP\\s?\\((?:Crl|C)\\.?\\)|Bail Appl?n?\\.?|I\\.?A\\.?|PIL|Suit|Civil Suit|Petition|Complaint Case|C\\.?C\\.?|S\\.?C\\.?|Misc\\. Application|Criminal Appeal|Civil Appeal|याचिका|वाद)"
                    + "\\s*(?:No|Nos|Number|संख्या|सं)?\\s*[.:]*\\s*0*(\\d{1,6})" + YEAR);

    private CaseNumbers() {}

    /** All of them once, in order: "FIR 9275/2022", "W.P.(CRL) 9312/2026". Two-digit years are of this century. */
    static List<String> in(String text) {
        Set<String> cases = new LinkedHashSet<>();
        Matcher police = POLICE.matcher(text);
        while (police.find()) {
            cases.add("FIR " + police.group(1) + "/" + year(police.group(2)));
        }
        Matcher court = COURT.matcher(text);
        while (court.find()) {
            String type = Text.oneLine(court.group(1)).toUpperCase(Locale.ROOT);
            cases.add(type + " " + court.group(2) + "/" + year(court.group(3)));
        }
        return new ArrayList<>(cases);
    }

    /** The years of the FIRs among case numbers as given by {@link #in}. */
    static List<Integer> firYears(List<String> cases) {
        return cases.stream()
                .filter(number -> number.startsWith("FIR "))
                .map(number -> Integer.valueOf(number.substring(number.length() - 4)))
                .toList();
    }

    private static String year(String year) {
        return year.length() == 2 ? "20" + year : year;
    }
}
