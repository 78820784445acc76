package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.local.Service;
import org.safeharbour.local.job.Api;
import org.safeharbour.local.job.MainJob;
import org.safeharbour.local.job.Story;

/** SIGKILL in the middle of the main job: it ends as if nothing had happened, with one effect per account. */
class KillJourneyTest {
    private static final List<String> STEPS = List.of("noticed", "verified", "accepted", "approved", "released");

    private final Stack stack = Stack.shared();

    /** Every service at every step; a run of verify takes two of them, which change with the day. */
    static Stream<Arguments> kills() {
        var all = Arrays.stream(Service.values())
                .flatMap(service -> STEPS.stream().map(step -> Arguments.of(service, step)))
                .toList();
        return Sample.of(all, 2).stream();
    }

    @ParameterizedTest
    @MethodSource("kills")
    void theJobEndsAsIfNothingHadHappened(Service service, String step) {
        long before = lastAction();
        Set<String> spent = ConcurrentHashMap.newKeySet();
        var restart = new AtomicReference<CompletableFuture<Void>>();
        var report = new MainJob(stack.local(), stack.root(), done -> {
                    if (done.equals(step) && spent.add(step)) {
                        stack.local().kill(service);
                        restart.set(
                                CompletableFuture.runAsync(() -> stack.local().restart(service)));
                    }
                })
                .run(EnumSet.of(Story.ACCOUNTS));
        assertThat(restart.get()).as("the step was reached").succeedsWithin(Duration.ofSeconds(60));
        assertThat(report.problems()).as(report.line()).isEmpty();
        assertThat(report.full()).as(report.line()).isTrue();
        assertThat(effectsSince(before)).hasSize(23).allSatisfy((target, effects) -> assertThat(effects)
                .as("effects on " + target)
                .isEqualTo(1));
    }

    private Map<String, Integer> effectsSince(long after) {
        var effects = new HashMap<String, Integer>();
        for (JsonNode action : actions(after).path("items")) {
            if ("BLOCK_ACCOUNT".equals(action.path("measure").asText())) {
                effects.merge(action.path("target").toString(), 1, Integer::sum);
            }
        }
        return effects;
    }

    private long lastAction() {
        long last = 0;
        while (true) {
            var page = actions(last).path("items");
            if (page.isEmpty()) {
                return last;
            }
            last = page.get(page.size() - 1).path("seq").asLong();
        }
    }

    private JsonNode actions(long after) {
        return Api.with(stack.http(), stack.local().ports().url(Service.CHIRP), stack.chirpAdminToken())
                .get("/admin/v1/actions?limit=200&after=" + after);
    }
}
