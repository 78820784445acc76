package org.safeharbour.reporting.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.database.DatabaseFailure;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.Workers;
import org.safeharbour.reporting.ReportingConfig;

@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class EvidenceFeatureTest {
    @Inject
    KeepingEvidence keeping;

    @Inject
    OpeningHold opening;

    @Inject
    PreservingTargets preserving;

    @Inject
    CustodyLog custody;

    @Inject
    EvidenceStore store;

    @Inject
    CurrentCaller callers;

    @Inject
    Workers workers;

    @Inject
    DataSource database;

    @Inject
    ReportingConfig config;

    @Inject
    KitConfig kit;

    private final UUID notice = Ids.next();
    private final Caller takedown = new Caller(
            Caller.Kind.MACHINE, "takedown-service", "service-account-takedown-service", null, Set.of(), null);

    @BeforeEach
    void honest() {
        FakePlatform.mode = FakePlatform.Mode.HONEST;
    }

    @Test
    void oneActionHasOneReceiptHoweverManyAskAtOnce() throws Exception {
        var order = order("@many");
        try (var pool = Executors.newFixedThreadPool(10)) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(i -> (Callable<SnapshotReceipt>) () -> keep(order).getFirst())
                    .toList();
            var receipts = new ArrayList<UUID>();
            for (var call : pool.invokeAll(calls)) {
                receipts.add(call.get().evidenceId());
            }
            assertThat(receipts.stream().collect(Collectors.toSet())).hasSize(1).doesNotContainNull();
        }
        assertThat(count("select count(*) from evidence where action_id = ?", order.actionId()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from custody c join evidence e on e.id = c.evidence_id where e.action_id = ?",
                        order.actionId()))
                .isEqualTo(1);
    }

    @Test
    void sealedBytesHoldNothingReadable() {
        keep(order("@canary-readable"));
        var readable = asSystem(() -> Sql.on(database)
                .list(
                        "select sealed from evidence_content where case_id = ?",
                        row -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1),
                        notice));
        assertThat(readable).hasSize(1).noneMatch(bytes -> bytes.contains("canary-readable"));
    }

    @Test
    void equalContentOfACaseIsKeptOnce() {
        keep(order("@same"));
        keep(order("@same"));
        assertThat(count("select count(*) from evidence_content where case_id = ?", notice))
                .isEqualTo(1);
        assertThat(count("select count(*) from evidence where case_id = ?", notice))
                .isEqualTo(2);
    }

    @Test
    void whatThePlatformDoesNotHaveIsNotFoundForGood() {
        var order = order("@gone");
        assertThat(keep(order).getFirst().status()).isEqualTo(SnapshotStatus.NOT_FOUND);
        int requests = FakePlatform.REQUESTS.get();
        assertThat(keep(order).getFirst().status()).isEqualTo(SnapshotStatus.NOT_FOUND);
        assertThat(FakePlatform.REQUESTS.get()).isEqualTo(requests);
    }

    @Test
    void aPlatformThatIsNotThereHasACodeOfItsOwn() {
        var nowhere = (ReportingConfig) Proxy.newProxyInstance(
                ReportingConfig.class.getClassLoader(),
                new Class<?>[] {ReportingConfig.class},
                (proxy, method, values) -> method.getName().equals("platformUrl")
                        ? URI.create("http://localhost:1")
                        : method.invoke(config, values));
        var exchange = new PlatformExchange(nowhere, kit, new ObjectMapper(), Clock.systemUTC());
        // The word of the contract with takedown-service.
        assertThatThrownBy(() -> exchange.ask("snapshots", Map.of("items", List.of()), Map.class))
                .isInstanceOf(PlatformUnavailable.class)
                .hasMessage("unreached");
    }

    @Test
    void anAnswerThatCannotBeTrustedKeepsNothing() {
        for (var fault :
                List.of(FakePlatform.Mode.WRONG_SIGNATURE, FakePlatform.Mode.WRONG_HASH, FakePlatform.Mode.ERROR_500)) {
            FakePlatform.mode = fault;
            var order = order("@untrusted");
            assertThat(keep(order).getFirst().status()).isEqualTo(SnapshotStatus.FAILED);
            assertThat(count("select count(*) from evidence where action_id = ?", order.actionId()))
                    .isZero();
            FakePlatform.mode = FakePlatform.Mode.HONEST;
            assertThat(keep(order).getFirst().status()).isEqualTo(SnapshotStatus.KEPT);
        }
    }

    @Test
    void aHoldKeepsItsTargetsAndReportsThem() {
        var hold = openHold("@held-1", "@held-2", "@gone-3");
        workers.drain(preserving);
        assertThat(count("select count(*) from hold_target where hold_id = ? and outcome = 'PRESERVED'", hold))
                .isEqualTo(2);
        assertThat(count("select count(*) from hold_target where hold_id = ? and outcome = 'NOT_FOUND'", hold))
                .isEqualTo(1);
        assertThat(count("select count(*) from hold_evidence where hold_id = ?", hold))
                .isEqualTo(2);
        var message = asSystem(() -> Sql.on(database)
                        .first(
                                "select convert_from(body, 'UTF8') from outbox where stream = ?",
                                row -> row.getString(1),
                                "hold:" + hold))
                .orElseThrow();
        assertThat(message)
                .contains("\"finished\":true")
                .contains("\"settled\":3")
                .contains("NOT_FOUND");
    }

    @Test
    void aHoldUsesTheEvidenceThatTheCaseAlreadyHas() {
        var receipt = keep(order("@before-block")).getFirst();
        var hold = openHold("@before-block");
        workers.drain(preserving);
        assertThat(count(
                        "select count(*) from hold_evidence where hold_id = ? and evidence_id = ?",
                        hold,
                        receipt.evidenceId()))
                .isEqualTo(1);
        assertThat(count("select count(*) from evidence where case_id = ?", notice))
                .isEqualTo(1);
    }

    @Test
    void anUnreachablePlatformDelaysAHoldAndLosesNothing() {
        FakePlatform.mode = FakePlatform.Mode.ERROR_500;
        var hold = openHold("@later");
        workers.drain(preserving);
        assertThat(count(
                        "select count(*) from hold_target where hold_id = ? and outcome = 'PENDING' and attempts = 1",
                        hold))
                .isEqualTo(1);
        FakePlatform.mode = FakePlatform.Mode.HONEST;
        asSystem(() ->
                Sql.on(database).update("update hold_target set next_at = clock_timestamp() where hold_id = ?", hold));
        workers.drain(preserving);
        assertThat(count("select count(*) from hold_target where hold_id = ? and outcome = 'PRESERVED'", hold))
                .isEqualTo(1);
    }

    @Test
    void nothingThatWasKeptCanBeDeletedOrChangedByTheApplication() {
        keep(order("@forever"));
        for (var change : List.of(
                "delete from evidence where case_id = ?",
                "delete from evidence_content where case_id = ?",
                "delete from case_key where case_id = ?",
                "update evidence set sha256 = md5 || md5 where case_id = ?")) {
            assertThatThrownBy(() -> asSystem(() -> Sql.on(database).update(change, notice)))
                    .isInstanceOf(DatabaseFailure.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @TestSecurity(
            user = "keeper",
            roles = {"evidence.read", "child-safety"})
    void contentIsReadWithAPurposeAndTheReadingIsInTheCustody() {
        var id = keep(order("@read")).getFirst().evidenceId();
        given().get("/api/v1/evidence/" + id + "/content").then().statusCode(400);
        var bytes = given().get("/api/v1/evidence/" + id + "/content?purpose=check before reply")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(bytes).isEqualTo(FakePlatform.contentOf("@read"));
        given().get("/api/v1/evidence/" + id + "/custody")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("TAKEN", "READ")))
                .body("items.purpose", hasItem("check before reply"));
        assertThat(asSystem(() -> custody.isWhole(id))).isTrue();
    }

    @Test
    @TestSecurity(
            user = "keeper",
            roles = {"evidence.read", "child-safety"})
    void aSealMovedToAnotherRowDoesNotOpen() {
        var one = keep(order("@row-one")).getFirst().evidenceId();
        var two = keep(order("@row-two")).getFirst().evidenceId();
        var contents = asSystem(() -> List.of(
                store.find(one).orElseThrow().contentId(),
                store.find(two).orElseThrow().contentId()));
        OwnerSql.run(
                "update evidence_content a set sealed = b.sealed, nonce = b.nonce, sha256 = sha256(b.sealed) from evidence_content b where a.id = '%s' and b.id = '%s'"
                        .formatted(contents.get(0), contents.get(1)));
        given().get("/api/v1/evidence/" + one + "/content?purpose=integrity check")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://safeharbour.example/problems/evidence-damaged"));
        assertThat(count("select count(*) from task where object_id = ?", one)).isEqualTo(1);
    }

    @Test
    void aChangedCustodyLineShows() {
        var id = keep(order("@custody")).getFirst().evidenceId();
        assertThat(asSystem(() -> custody.isWhole(id))).isTrue();
        OwnerSql.run("alter table custody disable trigger user");
        OwnerSql.run("update custody set actor = 'staff:somebody-else' where evidence_id = '" + id + "'");
        OwnerSql.run("alter table custody enable trigger user");
        assertThat(asSystem(() -> custody.isWhole(id))).isFalse();
    }

    @Test
    @TestSecurity(user = "outsider", roles = "evidence.read")
    void childSafetyMattersShowOnlyThatTheyAreThere() {
        var id = keep(order("@protected")).getFirst().evidenceId();
        given().get("/api/v1/evidence/" + id)
                .then()
                .statusCode(200)
                .body("target", nullValue())
                .body("sha256", nullValue());
        given().get("/api/v1/evidence/" + id + "/content?purpose=curious about it")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "nobody", roles = "hold.manage")
    void snapshotsAreForTheServiceThatActs() {
        given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of()))
                .post("/internal/v1/snapshots")
                .then()
                .statusCode(403);
    }

    private UUID openHold(String... handles) {
        var id = Ids.next();
        var targets = java.util.Arrays.stream(handles)
                .map(h -> new Target(Target.Kind.ACCOUNT, h))
                .toList();
        callers.call(
                TestCallers.staff("analyst"),
                () -> opening.open(
                        id,
                        new Hold.Purpose(notice, "SH-2026-000001", 3, "ifso", true, ""),
                        null,
                        targets.size(),
                        targets));
        return id;
    }

    private SnapshotOrder order(String handle) {
        return new SnapshotOrder("action-" + Ids.next(), notice, "ifso", true, new Target(Target.Kind.ACCOUNT, handle));
    }

    private List<SnapshotReceipt> keep(SnapshotOrder order) {
        var receipts = callers.call(takedown, () -> keeping.keep(List.of(order)));
        if (FakePlatform.mode == FakePlatform.Mode.HONEST) {
            assertThat(receipts.getFirst().reason())
                    .as("an honest platform is understood")
                    .isNull();
        }
        return receipts;
    }

    private long count(String sql, Object... parameters) {
        return asSystem(() ->
                Sql.on(database).first(sql, row -> row.getLong(1), parameters).orElseThrow());
    }

    private <T> T asSystem(Callable<T> action) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(action));
    }
}
