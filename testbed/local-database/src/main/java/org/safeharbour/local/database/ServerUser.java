package org.safeharbour.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** As whom PostgreSQL runs: it refuses to run as root, so root must step down first. */
enum ServerUser {
    /** An ordinary user runs the server directly. */
    SELF(List.of()),
    /** Root without any right, in a user namespace of its own; files stay root's. */
    NAMESPACE(List.of("unshare", "-U")),
    /** Where user namespaces are closed: the user nobody, who must then own the files. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int ROOT_UID = 0;
    private static final int NOBODY_UID = 65534;

    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The mildest way that works here. {@code mine} is any file made by this process. */
    static ServerUser detect(Path mine) throws IOException {
        if (!Integer.valueOf(ROOT_UID).equals(Files.getAttribute(mine, "unix:uid"))) {
            return SELF;
        }
        for (ServerUser user : List.of(NAMESPACE, NOBODY)) {
            if (user.works()) {
                return user;
            }
        }
        throw new IOException(
                "PostgreSQL cannot run as root, and neither 'unshare -U' nor 'setpriv' works here: run as an ordinary user.");
    }

    /** The command line that runs {@code command} as this user. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Hands a folder tree to this user, whoever ran the server on it before. */
    void own(Path folder) throws IOException {
        if (this == SELF) {
            return;
        }
        Integer uid = this == NOBODY ? NOBODY_UID : ROOT_UID;
        if (!uid.equals(Files.getAttribute(folder, "unix:uid"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", uid);
                }
            }
        }
        if (run(command(List.of("test", "-x", folder.toString()))) != 0) {
            throw new IOException(
                    "The user that runs PostgreSQL cannot reach " + folder + ": choose another data folder.");
        }
    }

    private boolean works() {
        try {
            return run(command(List.of("true"))) == 0;
        } catch (IOException missingTool) {
            return false;
        }
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("No answer within 10 s from: " + String.join(" ", command));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), interrupted);
        }
    }
}
