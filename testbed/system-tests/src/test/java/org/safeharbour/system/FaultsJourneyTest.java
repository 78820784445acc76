package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.local.Service;
import org.safeharbour.local.StackFailure;

/**
 * What is accepted stays true, whatever dies when. {@code verify} takes a small seed of each fault; {@code -Pfull} all of them
 * with 200 notices. Late in the run: these tests take the house down.
 */
@Order(Order.DEFAULT + 1000)
class FaultsJourneyTest {
    private static final int NOTICES = Sample.full() ? 200 : 12;
    private static final int KILLS = Sample.full() ? 20 : 3;
    private static final int CRASHES = 3;
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
        return CrashSite.rounds(Sample.of(CrashSite.all(), CRASHES)).stream();
    }

    @ParameterizedTest
    @MethodSource
    void crashPoints(List<CrashSite> sites) {
        sites.forEach(site -> arm(site));
        // Side by side: one service's point may be reached only when another is back.
        FaultRun.of(stack, "crash-points", 3, recorder -> sites.stream()
                .map(site -> CompletableFuture.runAsync(() -> awaitCrash(site)))
                .toList()
                .forEach(CompletableFuture::join));
    }

    /** It may already die while it starts: then there was work left for it. */
    private void arm(CrashSite site) {
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
