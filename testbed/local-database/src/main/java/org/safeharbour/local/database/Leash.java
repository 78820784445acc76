package org.safeharbour.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends child processes when this JVM ends, however it ends: a small shell waits on a pipe that only this JVM holds open, so even a
 * SIGKILL of the JVM leaves no orphan behind.
 */
public final class Leash {
    /** Which signal ends the process in good order; SIGKILL follows after ten seconds. */
    public enum Signal {
        /** PostgreSQL: fast shutdown, nothing is lost. Its turn comes last, when those who use it have gone. */
        INT,
        /** Everything else. */
        TERM
    }

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            set --
            while read -r verb pid signal folder; do
              if [ "$verb" = hold ]; then
                set -- "$@" "$pid $signal $folder"
              else
                for held; do
                  shift
                  case "$held" in "$pid "*) ;; *) set -- "$@" "$held" ;; esac
                done
              fi
            done
            for turn in TERM INT; do
              for held; do
                read -r pid signal folder <<END
            $held
            END
                [ "$signal" != "$turn" ] || kill -"$signal" "$pid" 2>/dev/null
              done
              for held; do
                read -r pid signal folder <<END
            $held
            END
                [ "$signal" = "$turn" ] || continue
                tries=0
                while kill -0 "$pid" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries+1)); done
                kill -KILL "$pid" 2>/dev/null
                [ -z "$folder" ] || rm -rf "$folder"
              done
            done
            """;

    private static final Leash INSTANCE = new Leash();

    private Process shell;
    private Writer pipe;

    private Leash() {}

    /** Ends {@code process} with this JVM. */
    public static void hold(ProcessHandle process, Signal signal) {
        INSTANCE.tell("hold " + process.pid() + " " + signal + "\n");
    }

    /** As {@link #hold(ProcessHandle, Signal)}, and removes {@code folder} when the process has gone. */
    public static void hold(ProcessHandle process, Signal signal, Path folder) {
        INSTANCE.tell("hold " + process.pid() + " " + signal + " " + folder.toAbsolutePath() + "\n");
    }

    /** Forgets a process that has ended by itself or was stopped in order. */
    public static void release(ProcessHandle process) {
        INSTANCE.tell("release " + process.pid() + "\n");
    }

    private synchronized void tell(String line) {
        try {
            if (shell == null) {
                shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                pipe = shell.outputWriter(StandardCharsets.UTF_8);
                keepOpen(shell);
            }
            pipe.write(line);
            pipe.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The watcher of child processes does not answer", failure);
        }
    }

    /** A live thread keeps the pipe reachable even when the class loader of a live reload has gone. */
    private static void keepOpen(Process shell) {
        Thread.ofPlatform().daemon().name("leash").start(() -> {
            try {
                shell.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
