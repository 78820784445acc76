package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.local.Service;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.fault.Fault;
import org.safeharbour.local.fault.FaultProxy;
import org.safeharbour.local.job.MainJob;
import org.safeharbour.local.job.Story;

/**
 * What is accepted stays true, whatever dies when. {@code verify} takes a small seed of each fault; {@code -Pfull} all of them
 * with 200 notices. Late in the run: these tests take the house down.
 */
@Order(Order.DEFAULT + 1000)
class FaultsJourneyTest {
    private static final int NOTICES = Sample.full() ? 200 : 12;
    private static final int KILLS = Sample.full() ? 20 : 3;
    private static final int CRASHES = 3;
    private static final int STOPS = Sample.full() ? 10 : 1;
    private static final Duration KEYCLOAK_AWAY = Duration.ofSeconds(Sample.full() ? 60 : 8);
    private static final Duration PARTITIONED = Duration.ofSeconds(Sample.full() ? 30 : 5);
    private static final Duration READY_AGAIN_WITHIN = Duration.ofSeconds(30);
    private static final Duration CRASHES_WITHIN = Duration.ofSeconds(60);

    private final Stack stack = Stack.shared();

    @Test
    void killedAtRandom() {
        var random = Sample.random("kills");
        FaultRun.of(stack, "kills", NOTICES, recorder -> {
            for (int moment : moments(random, KILLS)) {
                reached(recorder, moment);
                var victim = Service.values()[random.nextInt(Service.values().length)];
                stack.local().kill(victim);
                stack.local().restart(victim);
            }
        });
    }

    /** Every named point; a run of verify takes three, which change with the day. Three services die in one load. */
    static Stream<List<CrashSite>> crashPoints() {
        return CrashSite.rounds(drawn().filter(CrashSite::isOnTheLoadsWay).toList()).stream();
    }

    /** Those that only the main job passes. */
    static Stream<CrashSite> crashPointsOfTheMainJob() {
        return drawn().filter(site -> !site.isOnTheLoadsWay());
    }

    private static Stream<CrashSite> drawn() {
        return Sample.of(CrashSite.all(), CRASHES).stream();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void crashPointsOfTheMainJob(CrashSite site) {
        arm(site);
        var crashed = Background.run(() -> awaitCrash(site));
        var report = new MainJob(stack.local(), stack.root()).run(EnumSet.of(Story.ACCOUNTS));
        crashed.join();
        assertThat(report.problems()).as(report.line()).isEmpty();
        assertThat(report.full()).as(report.line()).isTrue();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource
    void crashPoints(List<CrashSite> sites) {
        // Side by side: one service's point may be reached only when another is back.
        FaultRun.of(stack, "crash-points", 3, recorder -> sites.stream()
                .map(site -> Background.run(() -> {
                    arm(site);
                    awaitCrash(site);
                }))
                .toList()
                .forEach(CompletableFuture::join));
    }

    /** It may already die while it starts: then there was work left for it. */
    private void arm(CrashSite site) {
        stack.local().kill(site.service());
        try {
            stack.local().restart(site.service(), site.environment());
        } catch (StackFailure failure) {
            assertThat(stack.local().process(site.service()).isAlive())
                    .as(failure.getMessage())
                    .isFalse();
        }
    }

    private void awaitCrash(CrashSite site) {
        Awaitility.await(site + " is reached")
                .atMost(CRASHES_WITHIN)
                .until(() -> !stack.local().process(site.service()).isAlive());
        stack.local().restart(site.service());
    }

    /** The connections of every service break off in the middle of whatever they do; nobody restarts a service. */
    @Test
    void postgresStoppedAtOnce() {
        var random = Sample.random("stops of PostgreSQL");
        FaultRun.of(stack, "postgres", NOTICES, recorder -> {
            for (int moment : moments(random, STOPS)) {
                reached(recorder, moment);
                breakPostgres();
                awaitReady();
            }
        });
    }

    private void breakPostgres() {
        try {
            stack.local().postgres().stopImmediately();
            stack.local().postgres().startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        for (var service : Service.values()) {
            Awaitility.await(service + " is ready by itself")
                    .atMost(READY_AGAIN_WITHIN)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(() -> ready(service));
        }
    }

    private boolean ready(Service service) throws IOException, InterruptedException {
        var probe = URI.create("http://127.0.0.1:" + stack.local().ports().managementOf(service) + "/q/health/ready");
        var request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(2)).build();
        return stack.http()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** How Keycloak can be missed: nobody there, or somebody who never answers. */
    static Stream<Fault> keycloakAway() {
        return Sample.<Fault>of(List.of(new Fault.Down(), new Fault.Timeout()), 1).stream();
    }

    /** A service that starts meanwhile must find its way by itself once Keycloak is back. */
    @ParameterizedTest
    @MethodSource
    void keycloakAway(Fault fault) {
        FaultRun.of(stack, "keycloak", NOTICES, recorder -> {
            reached(recorder, 1);
            var links = Stream.of(Service.GATEWAY, Service.NOTICE, Service.TAKEDOWN, Service.REPORTING)
                    .map(service -> stack.local().links().link(service.key(), "keycloak"))
                    .toList();
            links.forEach(link -> link.set(fault));
            var restarted = Background.run(() -> {
                stack.local().kill(Service.TAKEDOWN);
                stack.local().restart(Service.TAKEDOWN);
            });
            passed(KEYCLOAK_AWAY);
            links.forEach(FaultProxy::clear);
            restarted.join();
            awaitReady();
        });
    }

    /** Every pair that talks; a run of verify takes one. */
    static Stream<List<String>> partitions() {
        return Sample.of(
                List.of(
                        List.of("gateway", "notice"),
                        List.of("gateway", "takedown"),
                        List.of("gateway", "reporting"),
                        List.of("notice", "takedown"),
                        List.of("notice", "reporting"),
                        List.of("takedown", "reporting"),
                        List.of("takedown", "chirp"),
                        List.of("reporting", "chirp")),
                1)
                .stream();
    }

    @ParameterizedTest
    @MethodSource
    void partitions(List<String> pair) {
        FaultRun.of(stack, "partition-" + String.join("-", pair), NOTICES, recorder -> {
            reached(recorder, NOTICES);
            long before = harmed(pair);
            var links = stack.local().links().partition(pair.getFirst(), pair.getLast());
            passed(PARTITIONED);
            links.forEach(FaultProxy::clear);
            assertThat(harmed(pair))
                    .as("connections that the partition held up")
                    .isGreaterThan(before);
        });
    }

    private long harmed(List<String> pair) {
        return stack.local().links().between(pair.getFirst(), pair.getLast()).stream()
                .mapToLong(FaultProxy::harmed)
                .sum();
    }

    /** Lets time go by for the others. */
    private static void passed(Duration time) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static int[] moments(Random random, int count) {
        return random.ints(count, 1, NoticeLoad.writes(NOTICES) - 1).sorted().toArray();
    }

    /** Returns when so many writes were accepted: the faults fall into the load wherever the machine is slow or fast. */
    private static void reached(Recorder recorder, int writes) {
        Awaitility.await(writes + " writes accepted")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> recorder.accepted() >= writes);
    }
}
