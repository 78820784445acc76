package org.safeharbour.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.safeharbour.local.LocalStack;
import org.safeharbour.local.Ports;
import org.safeharbour.local.Progress;
import org.safeharbour.local.Service;
import org.safeharbour.local.StackOptions;
import org.safeharbour.local.job.People;
import org.safeharbour.local.job.Platform;

/**
 * The one stack of this JVM, started with the first test that needs it and owned by the whole run. Tests make letters,
 * notices and accounts of their own in it and never clean up.
 */
final class Stack {
    /** A worker that was killed is missed sooner than in production, and the platform given up sooner: less waiting in tests. */
    private static final Map<String, String> IMPATIENT =
            Map.of("SAFE_HARBOUR_ENFORCEMENT_LEASE", "PT15S", "SAFE_HARBOUR_CONNECTORS_PLATFORM_TOTAL_TIMEOUT", "PT5S");

    private static final Stack SHARED = new Stack();

    private static final Duration TOKENS_LAST = Duration.ofMinutes(2);

    private final Path root;
    private final LocalStack local;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private People people;
    private long loggedInAt;

    private Stack() {
        try {
            root = Project.root();
            // Below target, so that the logs of a failed run can be read and the next run or a clean removes them.
            var data = root.resolve("testbed/system-tests/target/stack");
            deleteAll(data);
            local = LocalStack.start(
                    StackOptions.of(root, Files.createDirectories(data))
                            .withPortBase(Ports.free().base())
                            .withFaultyLinks()
                            .with(Service.TAKEDOWN, IMPATIENT),
                    Progress.SILENT);
        } catch (IOException e) {
            throw new IllegalStateException("no folder for the stack's data", e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static Stack shared() {
        return SHARED;
    }

    LocalStack local() {
        return local;
    }

    Path root() {
        return root;
    }

    HttpClient http() {
        return http;
    }

    /** The demo people; they log in anew every two minutes, because their tokens live for minutes only. */
    synchronized People people() {
        if (people == null || System.nanoTime() - loggedInAt > TOKENS_LAST.toNanos()) {
            people = new People(local, http);
            loggedInAt = System.nanoTime();
        }
        return people;
    }

    /** The gateway's address with a path. */
    java.net.URI gateway(String path) {
        return local.ports().url(Service.GATEWAY).resolve(path);
    }

    String chirpAdminToken() {
        try {
            return local.keys().environment(Service.CHIRP.key()).get("CHIRP_ADMIN_TOKEN");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Platform platform() {
        return new Platform(http, local.ports().url(Service.CHIRP), chirpAdminToken());
    }
}
