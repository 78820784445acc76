package org.safeharbour.gateway.proxy;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The fixed table of what is routed where; what is not in it does not exist. {@code /internal} and management are not. */
final class RouteTable {
    static final String API = "/api/v1/";

    private static final Map<String, Upstream> BY_FIRST_SEGMENT = table();
    private static final Map<String, Upstream> LEDGERS = Map.of(
            "notice", Upstream.NOTICE,
            "takedown", Upstream.TAKEDOWN,
            "reporting", Upstream.REPORTING,
            "gateway", Upstream.SELF);
    private static final Set<String> PUBLIC_LEDGER = Set.of("checkpoint", "key", "consistency");
    private static final Set<String> DOORS = Set.of("api", "portal", "console", "keys", "assets");
    private static final Set<String> FIXED = fixed();

    private RouteTable() {}

    private static Map<String, Upstream> table() {
        var table = new TreeMap<String, Upstream>();
        for (var segment :
                new String[] {"notices", "intake", "replies", "tasks", "agencies", "matters", "officers", "calendar.ics"
                }) {
            table.put(segment, Upstream.NOTICE);
        }
        for (var segment : new String[] {
            "takedown-orders",
            "connectors",
            "hash-lists",
            "matches",
            "search-checks",
            "keyword-lists",
            "m",
            "h",
            "appeals"
        }) {
            table.put(segment, Upstream.TAKEDOWN);
        }
        for (var segment : new String[] {
            "evidence", "holds", "disclosures", "incident-reports", "statistics", "compliance-reports", "dsa"
        }) {
            table.put(segment, Upstream.REPORTING);
        }
        table.put("changes", Upstream.OWNER_OF_CHANGE);
        return Map.copyOf(table);
    }

    private static Set<String> fixed() {
        var fixed = new HashSet<>(DOORS);
        fixed.add("internal");
        fixed.add("api/v1");
        fixed.add("api/v1/ledgers");
        BY_FIRST_SEGMENT.keySet().forEach(segment -> fixed.add("api/v1/" + segment));
        return Set.copyOf(fixed);
    }

    /** Prefixes whose spelling is fixed, letter case included. */
    static Set<String> fixedSpelling() {
        return FIXED;
    }

    /** Whether a canonical path leads to anything of ours at all. */
    static boolean isDoor(String path) {
        return path.equals("/") || DOORS.contains(segment(path, 1));
    }

    /** @param path canonical path, without its query */
    static Optional<Upstream> upstream(String path) {
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        var first = segment(path, API.length());
        if (first.equals("ledgers")) {
            int name = API.length() + "ledgers/".length();
            return path.length() > name ? Optional.ofNullable(LEDGERS.get(segment(path, name))) : Optional.empty();
        }
        return Optional.ofNullable(BY_FIRST_SEGMENT.get(first));
    }

    /** Key, checkpoint and consistency of a ledger are for everybody, without a token. */
    static boolean isPublic(String method, String path) {
        if (!(method.equals("GET") || method.equals("HEAD")) || !path.startsWith(API + "ledgers/")) {
            return false;
        }
        var rest = path.substring(API.length()).split("/", -1);
        return rest.length == 3 && LEDGERS.containsKey(rest[1]) && PUBLIC_LEDGER.contains(rest[2]);
    }

    private static String segment(String path, int from) {
        int end = path.indexOf('/', from);
        return end < 0 ? path.substring(Math.min(from, path.length())) : path.substring(from, end);
    }
}
