package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.local.Service;
import org.safeharbour.local.job.Api;

/**
 * The platform fails on two accounts of ten, in every way it can. Each account ends in an explicit outcome, none has two
 * effects, what is not proven is not claimed, and the other eight are not kept waiting.
 */
class MisbehavingPlatformJourneyTest {
    /** Patience as short as a test's: three tries, three seconds a call. */
    private static final Map<String, String> HURRIED =
            Map.of("SAFE_HARBOUR_ENFORCEMENT_TRIES", "3", "SAFE_HARBOUR_CONNECTORS_PLATFORM_TOTAL_TIMEOUT", "PT3S");

    private static final int BEYOND_PATIENCE_MILLIS = 4_000;
    private static final List<Integer> CONCERNED = List.of(3, 7);
    private static final int ACCOUNTS = 10;
    /** One try in which they were together with an account concerned, and one without it. */
    private static final int TRIES_OF_THE_OTHERS = 2;

    private static final String ORDERS = "/api/v1/takedown-orders/";
    private static final List<String> ENDED = List.of("ENFORCED", "PARTIALLY_ENFORCED");

    private final Stack stack = Stack.shared();

    /** A wish to Chirp, and what must become of the accounts concerned. */
    record Case(String mode, String call, Integer times, String outcome, int actions, String state) {
        @Override
        public String toString() {
            return mode + " on " + call + (times == null ? ", always" : ", " + times + " time(s)");
        }

        /** It passes: in the end all is as it should be. */
        static Case passing(String mode, String call) {
            return new Case(mode, call, 1, "ENFORCED", 1, "SUSPENDED");
        }

        /** It stays: the outcome says so, and that is what Chirp shows. */
        static Case lasting(String mode, String call, String outcome, int actions, String state) {
            return new Case(mode, call, null, outcome, actions, state);
        }

        Map<String, Object> wish(List<String> handles) {
            var wish = new HashMap<String, Object>(Map.of(
                    "mode", mode, "calls", List.of(call), "targets", handles, "delayMillis", BEYOND_PATIENCE_MILLIS));
            if (times != null) {
                wish.put("times", times);
            }
            return wish;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.passing("SLOW", "actions"),
                Case.passing("TRICKLE", "actions"),
                Case.passing("LOST_ANSWER", "actions"),
                Case.passing("LOST_ANSWER", "states"),
                Case.passing("ERROR_500", "snapshots"),
                Case.lasting("DOUBLED", "actions", "ENFORCED", 1, "SUSPENDED"),
                // It said so and did not: a person is asked, and nobody is told that the account is blocked.
                Case.lasting("ACKNOWLEDGED_NOT_DONE", "actions", "UNCONFIRMED", 1, "ACTIVE"),
                // It did, but nobody whom we trust has said so.
                Case.lasting("WRONG_SIGNATURE", "actions", "UNCONFIRMED", 1, "SUSPENDED"),
                Case.lasting("WRONG_SIGNATURE", "states", "UNCONFIRMED", 1, "SUSPENDED"),
                Case.lasting("GONE_410", "actions", "UNCONFIRMED", 0, "ACTIVE"),
                // Without a snapshot nothing was asked of it.
                Case.lasting("ERROR_500", "snapshots", "FAILED", 0, "ACTIVE"));
    }

    @BeforeAll
    static void hurry() {
        Stack.shared().local().restart(Service.TAKEDOWN, HURRIED);
    }

    @AfterAll
    static void patientAgain() {
        Stack.shared().local().restart(Service.TAKEDOWN);
    }

    @AfterEach
    void honestAgain() {
        chirp().put("/admin/v1/behaviour", Map.of("mode", "NORMAL"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAccountEndsAndTheOthersDoNotWait(Case given) {
        var handles = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> "mis_" + i + "_" + UUID.randomUUID().toString().substring(24))
                .toList();
        var concerned = CONCERNED.stream().map(handles::get).toList();
        stack.platform().open(handles);
        chirp().put("/admin/v1/behaviour", given.wish(concerned));
        long before = lastAction();

        var order = approved(handles);
        ended(order);

        var actions = actionsSince(before);
        for (var target : targets(order)) {
            var handle = target.path("value").asText().substring(1);
            boolean isConcerned = concerned.contains(handle);
            var outcome = target.path("outcome").asText();
            assertThat(outcome).as(target.toString()).isEqualTo(isConcerned ? given.outcome() : "ENFORCED");
            assertThat(target.path("reason").isNull()).as(target.toString()).isEqualTo(outcome.equals("ENFORCED"));
            assertThat(actions.getOrDefault(handle, List.of()))
                    .as("actions on " + handle)
                    .hasSize(isConcerned ? given.actions() : 1);
            assertThat(state(handle)).as(handle).isEqualTo(isConcerned ? given.state() : "SUSPENDED");
            if (!isConcerned) {
                assertThat(target.path("attempts").asInt())
                        .as(target.toString())
                        .isLessThanOrEqualTo(TRIES_OF_THE_OTHERS);
            }
        }
        assertThat(chirp().get("/admin/v1/behaviour").path("hits").asLong())
                .as("the platform did misbehave")
                .isPositive();
    }

    private String approved(List<String> handles) {
        var order = stack.people()
                .staff("analyst")
                .post(
                        "/api/v1/takedown-orders",
                        Map.of(
                                "source",
                                Map.of("kind", "OWN_INITIATIVE"),
                                "measure",
                                "BLOCK_ACCOUNT",
                                "countries",
                                List.of("IN"),
                                "ground",
                                "terms of service",
                                "childSafety",
                                false,
                                "emergency",
                                false,
                                "targets",
                                handles.stream()
                                        .map(handle -> Map.of("kind", "ACCOUNT", "value", "@" + handle))
                                        .toList()));
        var id = order.path("id").asText();
        stack.people()
                .staff("approver")
                .post(
                        ORDERS + id + "/approvals",
                        Map.of(
                                "decision",
                                "APPROVE",
                                "digest",
                                order.path("digest").asText()));
        return id;
    }

    private void ended(String order) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ENDED.contains(stack.people()
                        .staff("approver")
                        .get(ORDERS + order)
                        .path("status")
                        .asText()));
    }

    private List<JsonNode> targets(String order) {
        var targets = new ArrayList<JsonNode>();
        stack.people()
                .staff("analyst")
                .get(ORDERS + order + "/targets?limit=200")
                .path("items")
                .forEach(targets::add);
        assertThat(targets).hasSize(ACCOUNTS);
        return targets;
    }

    /** Action ids by handle; one action that was sent several times is one. */
    private Map<String, List<String>> actionsSince(long after) {
        var actions = new TreeMap<String, List<String>>();
        for (var action : actions(after)) {
            actions.computeIfAbsent(action.at("/target/value").asText().substring(1), handle -> new ArrayList<>())
                    .add(action.path("actionId").asText());
        }
        return actions;
    }

    private long lastAction() {
        long last = 0;
        for (var page = actions(last); page.size() > 0; page = actions(last)) {
            last = page.get(page.size() - 1).path("seq").asLong();
        }
        return last;
    }

    private JsonNode actions(long after) {
        return chirp().get("/admin/v1/actions?limit=1000&after=" + after).path("items");
    }

    private String state(String handle) {
        return chirp().get("/api/v1/accounts/" + handle).path("state").asText();
    }

    private Api chirp() {
        return Api.with(stack.http(), stack.local().ports().url(Service.CHIRP), stack.chirpAdminToken());
    }
}
