package org.safeharbour.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.safeharbour.local.database.Leash;

/** One running child process with its log; it ends with this JVM, whatever ends the JVM. */
final class Child {
    private static final String CAUSE = "Caused by: ";
    private static final int LONGEST_REASON = 400;

    private final String title;
    private final Process process;
    private final Path log;

    private Child(String title, Process process, Path log) {
        this.title = title;
        this.process = process;
        this.log = log;
    }

    static Child start(String title, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SAFE_HARBOUR_") || name.startsWith("KC_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Leash.hold(process.toHandle(), Leash.Signal.TERM);
            return new Child(title, process, log);
        } catch (IOException failure) {
            throw new StackFailure(failure, "child.not.started", title, failure.getMessage());
        }
    }

    String title() {
        return title;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Fails with the log's last lines when the process is no longer there. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new StackFailure("child.ended", title, Integer.toString(process.exitValue()), log, reason());
        }
    }

    /** SIGKILL, at once, to the process and everything below it; returns when it is gone. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        awaitEnd(10);
        Leash.release(process.toHandle());
    }

    /** Asks the process to end, and ends it after ten seconds. */
    void stop() {
        process.destroy();
        if (!awaitEnd(10)) {
            kill();
        }
        Leash.release(process.toHandle());
    }

    private boolean awaitEnd(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last cause that the log names, else its last line. */
    private String reason() {
        try (Stream<String> lines = Files.lines(log)) {
            String last = "";
            String cause = null;
            for (String line : (Iterable<String>) lines::iterator) {
                cause = line.startsWith(CAUSE) ? line : cause;
                last = line.isBlank() ? last : line;
            }
            String reason = cause == null ? last : cause;
            return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
