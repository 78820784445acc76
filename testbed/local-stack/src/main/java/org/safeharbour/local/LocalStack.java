package org.safeharbour.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.safeharbour.local.database.DatabaseAccess;
import org.safeharbour.local.database.LocalPostgres;
import org.safeharbour.local.database.ServiceKeys;
import org.safeharbour.local.fault.Links;

/**
 * The running stack. Started for {@code ./up} and for system tests alike; closing it leaves nothing running, and so does the end of
 * this JVM, however it comes.
 */
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final Ports ports;
    private final Progress progress;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Processes processes;
    private final Links links;
    private final Map<String, DatabaseAccess> databases = new HashMap<>();
    private final AtomicReference<RuntimeException> firstFailure = new AtomicReference<>();
    private LocalPostgres postgres;
    private ServiceKeys keys;
    private ServiceEnvironment environment;
    private Secrets secrets;

    private LocalStack(StackOptions options, Progress progress) {
        this.options = options;
        this.ports = new Ports(options.portBase());
        this.progress = progress;
        this.processes = new Processes(options, ports, http, logs());
        this.links = options.faultyLinks() ? new Links() : null;
    }

    /**
     * Starts everything and returns when everything answers.
     *
     * @throws StackFailure with one clear line; what had started by then is stopped again
     */
    public static LocalStack start(StackOptions options, Progress progress) {
        return start(options, progress, List.of(Service.values()));
    }

    /** Starts PostgreSQL, only these services, and Keycloak unless Chirp is alone: the platform does not know our identities. */
    public static LocalStack start(StackOptions options, Progress progress, List<Service> wanted) {
        LocalStack stack = new LocalStack(options, progress);
        try {
            stack.startAll(wanted);
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** The ports and URLs. */
    public Ports ports() {
        return ports;
    }

    /** The database server, for tests that look behind the services. */
    public LocalPostgres postgres() {
        return postgres;
    }

    /** The keys that were generated for this installation. */
    public ServiceKeys keys() {
        return keys;
    }

    /**
     * The links between the parts, to be broken and healed.
     *
     * @throws IllegalStateException when the stack was not started {@link StackOptions#withFaultyLinks() with them}
     */
    public Links links() {
        if (links == null) {
            throw new IllegalStateException("the stack was started without faulty links");
        }
        return links;
    }

    /** The folder with one log file a process. */
    public Path logs() {
        return options.data().resolve("logs");
    }

    /** The folder for what is downloaded as an authority would: letters of reply and their proofs. */
    public Path letters() {
        return options.data().resolve("letters");
    }

    /** The folder that stands for the authorities' own side: their private keys, which no service sees. */
    public Path agencies() {
        return options.data().resolve("agencies");
    }

    /** The secret of a machine client of the realm {@code staff}, for example {@code platform}. */
    public String clientSecret(String clientId) {
        return Keycloak.secretOf(secrets, clientId);
    }

    /** The process of a running service. */
    public ProcessHandle process(Service service) {
        return processes.of(service).handle();
    }

    /** Kills a service with SIGKILL, at once; returns when it is gone. */
    public void kill(Service service) {
        processes.of(service).kill();
    }

    /** Starts a service again (stopping it first when it runs) and returns when it is ready. */
    public void restart(Service service) {
        restart(service, Map.of());
    }

    /** As {@link #restart(Service)}, with something added to its environment. */
    public void restart(Service service, Map<String, String> added) {
        processes.of(service).stop();
        startService(service, added);
    }

    private void startAll(List<Service> wanted) {
        ports.requireFree();
        for (Service service : wanted) {
            if (!Files.isRegularFile(service.jar(options.root()))) {
                throw new StackFailure("service.not.built", service.title(), service.jar(options.root()));
            }
        }
        timed("PostgreSQL", this::startDatabase);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> parts = new ArrayList<>();
            if (!wanted.equals(List.of(Service.CHIRP))) {
                parts.add(inParallel("Keycloak", this::startKeycloak, threads));
            }
            for (Service service : wanted) {
                parts.add(inParallel(service.title(), () -> startService(service, Map.of()), threads));
            }
            CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            throw firstFailure.get() == null ? failure : firstFailure.get();
        }
    }

    /** The first part that fails ends the others' waiting, so that its one line is shown at once. */
    private CompletableFuture<Void> inParallel(String part, Runnable work, ExecutorService threads) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        timed(part, work);
                    } catch (RuntimeException failure) {
                        firstFailure.compareAndSet(null, failure);
                        processes.killAll();
                        throw failure;
                    }
                },
                threads);
    }

    private void startDatabase() {
        try {
            DataFolder.secret(logs());
            DataFolder.secret(letters());
            DataFolder.secret(agencies());
            postgres = LocalPostgres.in(
                    options.data().resolve("postgres"), ports.postgres(), LocalPostgres.Durability.DURABLE);
            for (Service service : Service.values()) {
                databases.put(service.key(), postgres.database(service.key()));
            }
            databases.put(Keycloak.KEY, postgres.database(Keycloak.KEY));
            secrets = Secrets.in(options.data());
            keys = ServiceKeys.in(options.data().resolve("keys"));
            environment = new ServiceEnvironment(options, ports, secrets, keys, links);
        } catch (IOException | SQLException failure) {
            throw new StackFailure(failure, "postgres.not.started", failure.getMessage());
        }
    }

    private void startKeycloak() {
        new Keycloak(options, ports, secrets, http).start(databases.get(Keycloak.KEY), logs(), processes::adopt);
    }

    private void startService(Service service, Map<String, String> added) {
        Map<String, String> variables = new HashMap<>(environment.of(service, databases.get(service.key())));
        variables.putAll(added);
        processes.start(service, variables);
    }

    private void timed(String part, Runnable work) {
        progress.started(part);
        long begin = System.nanoTime();
        work.run();
        progress.ready(part, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Stops everything in order: gateway and services, Keycloak, and the database last. */
    @Override
    public void close() {
        processes.stopAll();
        if (links != null) {
            links.close();
        }
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failure) {
            throw new StackFailure(failure, "postgres.not.stopped", failure.getMessage());
        }
    }
}
