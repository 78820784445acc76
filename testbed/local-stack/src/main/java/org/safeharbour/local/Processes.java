package org.safeharbour.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running child processes of one stack. */
final class Processes {
    private final StackOptions options;
    private final Ports ports;
    private final Readiness readiness;
    private final Path logs;
    private final Map<Service, Child> services = new ConcurrentHashMap<>();
    private final List<Child> all = new CopyOnWriteArrayList<>();

    Processes(StackOptions options, Ports ports, HttpClient http, Path logs) {
        this.options = options;
        this.ports = ports;
        this.readiness = new Readiness(http);
        this.logs = logs;
    }

    /** Starts a service from its packaged jar and returns when it is ready. */
    void start(Service service, Map<String, String> environment) {
        // A folder for temporary files of its own: uploads are nobody else's business, and no two users' stacks meet
        // there.
        Path temporary = DataFolder.secret(options.data().resolve("tmp").resolve(service.key()));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                service.jar(options.root()).toString());
        Child child = Child.start(service.title(), command, environment, logs.resolve(service.key() + ".log"));
        Child before = services.put(service, child);
        if (before != null) {
            all.remove(before);
        }
        all.add(child);
        readiness.await(child, URI.create("http://127.0.0.1:" + ports.managementOf(service) + "/q/health/ready"));
    }

    /** Takes over the end of another process. */
    void adopt(Child child) {
        all.add(child);
    }

    Child of(Service service) {
        return services.get(service);
    }

    void killAll() {
        all.forEach(Child::kill);
    }

    void stopAll() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(child -> threads.execute(child::stop));
        }
    }
}
