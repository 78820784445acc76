package org.safeharbour.gateway.proxy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Context of a trace (W3C Trace Context, version 00): the caller's when it is well formed, else a new one. */
record TraceParent(String header, String traceId) {
    private static final Pattern FORMAT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TraceParent of(String given) {
        var matcher = FORMAT.matcher(given == null ? "" : given);
        if (matcher.matches()) {
            return new TraceParent(given, matcher.group(1));
        }
        var trace = hex(16);
        return new TraceParent("00-" + trace + "-" + hex(8) + "-01", trace);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        random[0] |= 1; // never all zero, which the format forbids
        return HexFormat.of().formatHex(random);
    }
}
