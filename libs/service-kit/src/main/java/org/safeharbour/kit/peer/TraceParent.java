package org.safeharbour.kit.peer;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The W3C trace context of the running code ({@code traceparent}, version 00): it goes into outbox rows and on to the
 * receiver, so that one trace runs from letter to reply, and its id stands in every log line.
 */
public final class TraceParent {
    /** Name of the header. */
    public static final String HEADER = "traceparent";
    /** Name under which log lines carry the trace id. */
    public static final String LOG_FIELD = "traceId";

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceParent() {}

    /** The running trace, or a fresh one. */
    public static String current() {
        return MDC.get(HEADER) instanceof String running ? running : fresh();
    }

    /** The 32 hexadecimal digits that name the running trace, or null outside one. */
    public static String currentId() {
        return MDC.get(LOG_FIELD) instanceof String id ? id : null;
    }

    /** Makes a trace the running one: what came in when it is well formed, else a fresh one. Returns its id. */
    public static String begin(String received) {
        var trace = received != null && VALID.matcher(received).matches() ? received : fresh();
        MDC.put(HEADER, trace);
        var id = trace.substring(3, 35);
        MDC.put(LOG_FIELD, id);
        return id;
    }

    /** Runs an action within a trace; the former one is back afterwards. */
    public static <T> T call(String received, Supplier<T> action) {
        var former = MDC.get(HEADER);
        begin(received);
        try {
            return action.get();
        } finally {
            if (former instanceof String trace) {
                begin(trace);
            } else {
                MDC.remove(HEADER);
                MDC.remove(LOG_FIELD);
            }
        }
    }

    private static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
