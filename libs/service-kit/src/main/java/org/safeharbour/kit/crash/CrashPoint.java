package org.safeharbour.kit.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Named places at which a test may let the process die as if by SIGKILL, just between two steps that must survive it.
 * Every name stands in a resource {@code META-INF/safe-harbour/crash-points.txt}, one a line with what is at stake. Nothing
 * happens unless the environment variable {@code SAFE_HARBOUR_CRASH_AT} names the point; then once in a process.
 */
public final class CrashPoint {
    /** Name of the environment variable that names the point to die at. */
    public static final String VARIABLE = "SAFE_HARBOUR_CRASH_AT";

    private static final String REGISTRY = "META-INF/safe-harbour/crash-points.txt";
    private static final int KILLED = 137;
    private static final String ARMED = System.getenv(VARIABLE);
    private static final AtomicBoolean SPENT = new AtomicBoolean();

    private CrashPoint() {}

    /**
     * Halts the process with status 137 when this point is armed.
     *
     * @throws IllegalArgumentException when a point is armed and this name is in no registry
     */
    public static void hit(String name) {
        if (ARMED == null || ARMED.isEmpty()) {
            return;
        }
        if (!registered().contains(name)) {
            throw new IllegalArgumentException("crash point without registry line: " + name);
        }
        if (ARMED.equals(name) && SPENT.compareAndSet(false, true)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    /** All registered names on the class path. */
    public static Set<String> registered() {
        var names = new HashSet<String>();
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources(REGISTRY);
            while (files.hasMoreElements()) {
                try (var reader = new BufferedReader(
                        new InputStreamReader(files.nextElement().openStream(), StandardCharsets.UTF_8))) {
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, (line + ' ').indexOf(' ')))
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the crash points could not be read", e);
        }
        return names;
    }
}
