package org.safeharbour.gateway.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The address of a request without anything that the client chose: only words of the HTTP contract stay. */
final class RouteTemplate {
    private static final String VARIABLE = "{}";
    private static final int LONGEST = 12;

    private static final Set<String> WORDS = Set.of("""
            api v1 portal console keys callback logout
            notices intake replies tasks agencies matters officers calendar.ics changes ledgers audit
            takedown-orders connectors hash-lists matches search-checks keyword-lists m h appeals
            evidence holds disclosures incident-reports statistics compliance-reports dsa
            acceptance acknowledgement verification rejection closure withdrawal reminders extensions decision
            clarifications answer answers hearings stay demands targets timeline approval approvals document documents proof
            notice claim resolution revocation statement-of-reasons entries feedback openings checkpoint key consistency
            gateway reporting takedown content custody certificate snapshots preparation package receipt renewal
            dossier filing retraction imports statements orders raw_lookup lookup hash""".split("\\s+"));

    private RouteTemplate() {}

    /** @param path canonical path, without its query */
    static String of(String path) {
        return Arrays.stream(path.substring(1).split("/", -1))
                .limit(LONGEST)
                .map(segment -> segment.isEmpty() || WORDS.contains(segment) ? segment : VARIABLE)
                .collect(Collectors.joining("/", "/", ""));
    }
}
