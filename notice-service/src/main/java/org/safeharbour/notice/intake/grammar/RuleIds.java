package org.safeharbour.notice.intake.grammar;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids of the rule pack, without version, for cited powers. */
final class RuleIds {
    private static final Map<String, String> BY_CITATION = new LinkedHashMap<>();

    static {
        add(Act.CRPC, "91", "IN-CRPC-91");
        add(Act.BNSS, "94", "IN-BNSS-94");
        add(Act.IT_ACT, "79(3)(b)", "IN-79-3-b");
        add(Act.IT_ACT, "69A", "IN-69A-normal");
        add(Act.BLOCKING_RULES, "9", "IN-69A-emergency");
        add(Act.BLOCKING_RULES, "", "IN-69A-normal");
        add(Act.IT_RULES, "3(1)(d)", "IN-IT-3-1-d");
        add(Act.IT_RULES, "3(1)(g)", "IN-IT-3-1-g");
        add(Act.IT_RULES, "3(1)(h)", "IN-IT-3-1-h");
        add(Act.IT_RULES, "3(1)(j)", "IN-IT-3-1-j");
        add(Act.IT_RULES, "3(2)(b)", "IN-IT-3-2-b");
        add(Act.IT_RULES, "3(2)(a)", "IN-IT-3-2-a-resolve");
        add(Act.IT_RULES, "3A", "IN-IT-3A");
        add(Act.IT_RULES, "4(2)", "IN-IT-4-2");
        add(Act.CPCR, "", "IN-CPCR-14");
        add(Act.DCW, "10", "IN-DCW-10");
        add(Act.NCW, "10", "IN-NCW-10");
        add(Act.DSA, "9", "EU-DSA-9");
        add(Act.DSA, "10", "EU-DSA-10");
        add(Act.DSA, "16", "EU-DSA-16");
        add(Act.DSA, "22", "EU-DSA-22");
        add(Act.TCO, "3", "EU-TCO-3");
        add(Act.TCO, "4", "EU-TCO-3");
        add(Act.TCO, "6", "EU-TCO-6");
        add(Act.E_EVIDENCE, "11", "EU-EE-11");
        add(Act.E_EVIDENCE, "6", "EU-EE-11");
        add(Act.E_EVIDENCE, "10(4)", "EU-EE-10-em");
        add(Act.E_EVIDENCE, "10", "EU-EE-10");
        add(Act.E_EVIDENCE, "5", "EU-EE-10");
        add(Act.TAKE_IT_DOWN, "3", "US-TID-3");
        add(Act.US_CODE, "2703(f)", "US-2703-f");
        add(Act.US_CODE, "2703(c)", "US-2703-c2");
        add(Act.US_CODE, "2703(d)", "US-2703-d");
        add(Act.US_CODE, "2703", "US-2703-a");
        add(Act.US_CODE, "2702", "US-2702-emergency");
        add(Act.AU_SAFETY, "77", "AU-OSA-77");
        add(Act.AU_SAFETY, "109", "AU-OSA-109");
        add(Act.GB_SAFETY, "66", "GB-OSA-66");
    }

    private RuleIds() {}

    private static void add(Act act, String provision, String id) {
        BY_CITATION.put(act.cite(provision), id);
    }

    /** The ids of all powers that the rule pack knows, once each, in order. */
    static List<String> of(List<LegalBasis> powers) {
        Set<String> ids = new LinkedHashSet<>();
        for (LegalBasis power : powers) {
            BY_CITATION.entrySet().stream()
                    .filter(entry -> power.cite().startsWith(entry.getKey()))
                    .findFirst()
                    .ifPresent(entry -> ids.add(entry.getValue()));
        }
        return List.copyOf(ids);
    }
}
