package org.safeharbour.takedown.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.safeharbour.takedown.testing.OrderBodies.block;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.Workers;
import org.safeharbour.takedown.TakedownConfig;
import org.safeharbour.takedown.order.Outcome;
import org.safeharbour.takedown.testing.As;
import org.safeharbour.takedown.testing.FakePlatform;
import org.safeharbour.takedown.testing.FakeReporting;
import org.safeharbour.takedown.testing.FreePorts;
import org.safeharbour.takedown.testing.Handles;

@QuarkusTest
@WithTestResource(FreePorts.class)
class EnforcementFeatureTest {
    private static final String ORDERS = "/api/v1/takedown-orders";

    @Inject
    EnforcingTargets enforcing;

    @Inject
    ClaimedTargets claims;

    @Inject
    Connectors connectors;

    @Inject
    Workers workers;

    @Inject
    CurrentCaller callers;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    TakedownConfig config;

    @Inject
    KitConfig kit;

    private FakePlatform platform;
    private FakeReporting reporting;

    @BeforeEach
    void start() {
        platform = new FakePlatform(config.connectors().get("platform").url(), kit.keysDir(), clock);
        reporting = new FakeReporting(kit.peers().get("reporting").url());
        // Targets that another test left waiting are none of ours.
        Sql.on(database).update("update target set next_at = null where next_at is not null");
    }

    @AfterEach
    void stop() {
        platform.close();
        reporting.close();
        clock.reset();
    }

    @Test
    void twentyThreeAccountsTakeThreeCallsAndAreAllConfirmed() {
        var handles = Handles.fresh(23);
        var order = approved(handles);
        long begin = System.nanoTime();
        run();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("23 accounts from claim to confirmation: %d ms%n", took.toMillis());
        assertThat(order(order).get("status")).isEqualTo("ENFORCED");
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 23));
        assertThat(handles).allMatch(platform::isSuspended);
        assertThat(platform.effects()).hasSize(23).doesNotHaveDuplicates();
        assertThat(reporting.calls()).containsOnlyOnce("snapshots");
        assertThat(platform.calls()).containsExactly("actions", "states");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        for (var target : targets(order)) {
            assertThat(target.get("evidenceId")).isEqualTo(reporting.evidenceOf((String) target.get("id")));
            assertThat(target.get("enforcedAt")).isNotNull();
        }
        assertThat(ledger("TARGET_ENFORCED", order)).isEqualTo(23);
        assertThat(toReporting("targets.counted", order)).isEqualTo(1);
        assertThat(toReporting("order.settled", order)).isEqualTo(1);
    }

    @Test
    void withoutAReceiptNothingIsAskedOfThePlatform() {
        reporting.down = true;
        var order = approved(Handles.fresh(2));
        run();
        assertThat(platform.calls()).isEmpty();
        assertThat(outcomes(order)).isEqualTo(Map.of("PENDING", 2));
        reporting.down = false;
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 2));
    }

    @Test
    void theDatabaseRefusesAnActionOrAnOutcomeWithoutAReceipt() {
        var order = approved(Handles.fresh(1));
        for (var change : List.of(
                "acted_at = clock_timestamp()",
                "outcome = 'ENFORCED', enforced_at = clock_timestamp(), settled_at = clock_timestamp(), next_at = null")) {
            assertThatThrownBy(() -> Sql.on(database)
                            .update("update target set " + change + " where order_id = ?", UUID.fromString(order)))
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("without_receipt");
        }
    }

    @Test
    void aLostAnswerMakesNoSecondEffect() {
        platform.answersToLose.set(1);
        var order = approved(Handles.fresh(3));
        run();
        assertThat(outcomes(order)).isEqualTo(Map.of("SNAPSHOT_TAKEN", 3));
        assertThat(platform.effects()).hasSize(3);
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 3));
        assertThat(platform.effects()).hasSize(3).doesNotHaveDuplicates();
        assertThat(reporting.calls()).containsOnlyOnce("snapshots");
    }

    @Test
    void everyTargetEndsInItsOwnOutcome() {
        var handles = Handles.fresh(5);
        platform.refused.add(handles.get(1));
        reporting.unknown.add(handles.get(2));
        platform.vanished.add(handles.get(3));
        platform.suspend(handles.get(4));
        var order = approved(handles);
        run();
        assertThat(order(order).get("status")).isEqualTo("PARTIALLY_ENFORCED");
        assertThat(byHandle(order))
                .isEqualTo(Map.of(
                        handles.get(0), "ENFORCED",
                        handles.get(1), "REFUSED_BY_PLATFORM",
                        handles.get(2), "NOT_FOUND",
                        handles.get(3), "ALREADY_GONE",
                        handles.get(4), "ALREADY_GONE"));
        assertThat(targets(order))
                .filteredOn(t -> !"ENFORCED".equals(t.get("outcome")))
                .allSatisfy(t -> assertThat(t.get("reason")).isNotNull());
        assertThat(targets(order)).anyMatch(t -> "a public office".equals(t.get("reason")));
    }

    @Test
    void aPlatformThatLiesIsNeverBelievedAndAPersonIsAsked() {
        var handles = Handles.fresh(2);
        platform.lies.add(handles.getFirst());
        var order = approved(handles);
        run();
        assertThat(byHandle(order)).isEqualTo(Map.of(handles.get(0), "UNCONFIRMED", handles.get(1), "ENFORCED"));
        assertThat(order(order).get("status")).isEqualTo("ENFORCING");
        for (int tries = 1; tries < 4; tries++) {
            retry(order);
        }
        assertThat(order(order).get("status")).isEqualTo("PARTIALLY_ENFORCED");
        assertThat(tasks("ENFORCEMENT_UNCONFIRMED", order)).isEqualTo(1);
        assertThat(platform.effects()).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerThatSomebodyElseSignedCountsForNothing() {
        platform.answersToForge.set(1);
        var order = approved(Handles.fresh(1));
        run();
        assertThat(outcomes(order)).isEqualTo(Map.of("SNAPSHOT_TAKEN", 1));
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 1));
    }

    @Test
    void onePoisonedTargetDoesNotHoldTheOthers() {
        var handles = Handles.fresh(120);
        platform.poison.add(handles.get(60));
        var order = approvedByTwo(handles);
        run();
        for (int tries = 0; tries < 4; tries++) {
            retry(order);
        }
        assertThat(outcomes(order)).containsEntry("ENFORCED", 119);
        assertThat(platform.effects()).hasSize(119).doesNotHaveDuplicates();
        retry(order);
        assertThat(byHandle(order)).containsEntry(handles.get(60), "UNCONFIRMED");
        assertThat(order(order).get("status")).isEqualTo("PARTIALLY_ENFORCED");
    }

    @Test
    void aFewTargetsAreTriedOneByOneAtOnceWhenOneOfThemIsPoison() {
        var handles = Handles.fresh(10);
        platform.poison.add(handles.get(3));
        var order = approved(handles);
        run();
        assertThat(outcomes(order)).isEqualTo(Map.of("SNAPSHOT_TAKEN", 10));
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 9, "SNAPSHOT_TAKEN", 1));
    }

    @Test
    void aTargetOfWhichThePlatformGivesNoSnapshotDoesNotHoldTheOthers() {
        var handles = Handles.fresh(10);
        reporting.poison.add(handles.get(3));
        var order = approved(handles);
        run();
        assertThat(outcomes(order)).isEqualTo(Map.of("PENDING", 10));
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 9, "PENDING", 1));
        assertThat(platform.effects()).hasSize(9);
    }

    @Test
    void anOutageBetweenReportingAndThePlatformIsWaitedForAndSpoilsNothing() {
        var order = approved(Handles.fresh(3));
        reporting.unreached = true;
        run();
        for (int tries = 1; tries < 15; tries++) {
            retry(order);
        }
        assertThat(outcomes(order)).isEqualTo(Map.of("PENDING", 3));
        reporting.unreached = false;
        platform.answersToLose.set(1);
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("SNAPSHOT_TAKEN", 3));
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 3));
    }

    @Test
    void whatManySufferedIsForgottenStepByStepWhenThePlatformAnswersAgain() {
        var waiting = UUID.fromString(propose(Handles.fresh(1)));
        int few = 2 * connectors.maxBatch() - 1;
        suspect(waiting, 0, few);
        approved(Handles.fresh(1));
        run();
        assertThat(degrees(waiting)).isEqualTo(Map.of(3, few));
        suspect(waiting, few, 2);
        for (int degree = 2; degree >= 0; degree--) {
            approved(Handles.fresh(1));
            run();
            assertThat(degrees(waiting)).isEqualTo(Map.of(degree, few + 2));
        }
    }

    private void suspect(UUID order, int from, int number) {
        var ids = Stream.generate(Ids::next).limit(number).toArray(UUID[]::new);
        Sql.on(database).update("""
                insert into target (id, order_id, kind, value, given, connector, suspicion, next_at)
                select id, ?, 'ACCOUNT', '@suspected' || (n + ?), array['@suspected'], 'platform', 3,
                  clock_timestamp() + interval '1 hour'
                from unnest(?) with ordinality as u (id, n)
                """, order, from, ids);
    }

    private Map<Integer, Integer> degrees(UUID order) {
        return Sql.on(database)
                .list(
                        "select suspicion from target where order_id = ? and value like '@suspected%'",
                        row -> row.getInt(1), order)
                .stream()
                .collect(Collectors.toMap(degree -> degree, degree -> 1, Integer::sum));
    }

    @Test
    void aWorkerThatSleptPastItsLeaseChangesNothing() {
        var order = approved(Handles.fresh(1));
        var claimed = asSystem(() -> QuarkusTransaction.requiringNew().call(() -> claims.claim(500)));
        assertThat(claimed).hasSize(1);
        retry(order);
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 1));
        var late = new Attempt(claimed.getFirst());
        late.receipt(new UUID(3, 3), "b".repeat(64));
        assertThat(claims.receipts(List.of(late))).isEmpty();
        late.end(Outcome.FAILED, "late");
        assertThat(claims.end(List.of(late))).isEmpty();
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 1));
    }

    @Test
    void approvalsThatEndedBeforeAnythingWasDoneAreAskedForAgain() {
        var order = approved(Handles.fresh(1));
        clock.advance(Duration.ofHours(25));
        run();
        assertThat(order(order).get("status")).isEqualTo("AWAITING_APPROVAL");
        assertThat(platform.calls()).isEmpty();
        assertThat(reporting.calls()).isEmpty();
        assertThat(tasks("APPROVALS_LAPSED", order)).isEqualTo(1);
        approve(order, "approver");
        clock.reset();
        run();
        assertThat(outcomes(order)).isEqualTo(Map.of("ENFORCED", 1));
    }

    @Test
    void anOrderThatNobodyApprovedIsNotTouched() {
        var id = propose(Handles.fresh(1));
        run();
        assertThat(outcomes(id)).isEqualTo(Map.of("PENDING", 1));
        assertThat(reporting.calls()).isEmpty();
    }

    @Test
    void theDatabaseLetsNobodySkipTheApproval() {
        var id = UUID.fromString(propose(Handles.fresh(1)));
        for (var status : List.of("APPROVED", "ENFORCING", "ENFORCED")) {
            assertThatThrownBy(() ->
                            asSystem(() -> QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                                    .update(
                                            "update takedown_order set status = ?, finished_at ="
                                                    + " case when ? = 'ENFORCED' then now() end where id = ?",
                                            status,
                                            status,
                                            id))))
                    .isInstanceOf(RuntimeException.class);
            assertThat(order(id.toString()).get("status")).isEqualTo("AWAITING_APPROVAL");
        }
    }

    @Test
    void connectorsTellWhatTheyCanDo() {
        var items = As.person("analyst")
                .get("/api/v1/connectors")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(items.getString("items[0].name")).isEqualTo("platform");
        assertThat(items.getString("items[0].state")).isEqualTo("AVAILABLE");
        assertThat(items.getList("items[0].measures")).containsExactly("BLOCK_ACCOUNT");
        platform.close();
        As.person("analyst")
                .get("/api/v1/connectors")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("UNREACHABLE"));
    }

    private <T> T asSystem(java.util.function.Supplier<T> action) {
        return callers.call(Caller.system("takedown-service"), action);
    }

    private void run() {
        workers.drain(enforcing);
    }

    /** Ends every wait and every lease of the order, as if the time had passed. */
    private void retry(String order) {
        Sql.on(database)
                .update(
                        "update target set next_at = clock_timestamp() where order_id = ? and next_at is not null",
                        UUID.fromString(order));
        run();
    }

    private static String propose(List<String> handles) {
        return As.person("analyst")
                .body(block(handles))
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String approved(List<String> handles) {
        var id = propose(handles);
        approve(id, "approver");
        assertThat(order(id).get("status")).isEqualTo("APPROVED");
        return id;
    }

    private String approvedByTwo(List<String> handles) {
        var id = propose(handles);
        approve(id, "approver");
        approve(id, "approver2");
        assertThat(order(id).get("status")).isEqualTo("APPROVED");
        return id;
    }

    private static void approve(String id, String person) {
        As.person(person)
                .body(Map.of("decision", "APPROVE", "digest", order(id).get("digest")))
                .post(ORDERS + "/" + id + "/approvals")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> order(String id) {
        return As.person("analyst")
                .get(ORDERS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static Map<String, Integer> outcomes(String id) {
        return As.person("analyst")
                .get(ORDERS + "/" + id)
                .then()
                .extract()
                .jsonPath()
                .getMap("targets.byOutcome");
    }

    private static List<Map<String, Object>> targets(String id) {
        return As.person("analyst")
                .queryParam("limit", 200)
                .get(ORDERS + "/" + id + "/targets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Map<String, Object> byHandle(String id) {
        return targets(id).stream().collect(Collectors.toMap(t -> (String) t.get("value"), t -> t.get("outcome")));
    }

    private long ledger(String event, String order) {
        return count(
                "select count(*) from ledger_entry where event = ?"
                        + " and convert_from(body, 'UTF8') like '%' || ? || '%'",
                event, order);
    }

    private long toReporting(String type, String order) {
        return count(
                "select count(*) from outbox where destination = 'reporting' and type = ? and stream = ?", type, order);
    }

    private long tasks(String kind, String order) {
        return count("select count(*) from task where kind = ? and object_id = ?::uuid", kind, order);
    }

    private long count(String sql, Object... parameters) {
        return asSystem(() -> QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                .first(sql, row -> row.getLong(1), parameters)
                .orElseThrow()));
    }
}
