package org.safeharbour.reporting.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.ledger.Sequencer;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.Sha256;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.evidence.KeptEvidence;
import org.safeharbour.reporting.statistics.TargetsCounted;
import org.safeharbour.reporting.testing.By;

/** From the end of a child-safety order to the number that the police portal gave. */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class IncidentFeatureTest {
    private static final String REPORTS = "/api/v1/incident-reports";

    @Inject
    OrderSettledHandler settled;

    @Inject
    Event<TargetsCounted> counted;

    @Inject
    KeptEvidence kept;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final UUID order = Ids.next();
    private final UUID notice = Ids.next();
    private final String handle = "@i" + Ids.next().toString().substring(9).replace("-", "");
    private final Instant finished = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void anEndedOrderBecomesADossierThatTwoPeopleSend() throws IOException {
        var evidence = kept.snapshot(notice, handle);
        settle(true, "ENFORCED", item(handle, "ENFORCED"), item("@gone" + handle.substring(1), "NOT_FOUND"));
        var draft = mine("compliance-officer");
        assertThat(draft.get("state")).isEqualTo("DRAFT");
        assertThat(draft.get("dueAt")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(task(draft)).isEqualTo(1);

        var report = prepare("compliance-officer", "NCRP").statusCode(201).extract();
        String id = report.path("id");
        String digest = report.path("digest");
        assertThat(id).isEqualTo(draft.get("id"));
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(report.<Integer>path("targets.byOutcome.ENFORCED")).isEqualTo(1);
        var shown = dossier("compliance-officer2", id, 200);
        assertThat("sha256:" + Sha256.hex(shown)).isEqualTo(digest);

        decide("compliance-officer", id, digest, "APPROVE").statusCode(409).body("type", endsWith("/same-person"));
        decide("compliance-officer2", id, "sha256:other", "APPROVE")
                .statusCode(409)
                .body("type", endsWith("/digest-changed"));
        long before = reported();
        decide("compliance-officer2", id, digest, "APPROVE").statusCode(200).body("state", equalTo("FINISHED"));
        assertThat(reported()).isEqualTo(before + 1);
        decide("compliance-officer2", id, digest, "APPROVE").statusCode(409).body("type", endsWith("/already-decided"));

        dossier("compliance-officer", id, 202);
        sequence();
        var first = dossier("compliance-officer", id, 200);
        check(files(first), digest, evidence);
        assertThat(dossier("compliance-officer2", id, 200)).isEqualTo(first);

        file("preparer", id, "ACK-0001", finished).statusCode(400);
        file("preparer", id, "ACK-0001", inAMoment()).statusCode(400);
        var minute = decidedAt(id).truncatedTo(ChronoUnit.MINUTES);
        file("preparer", id, "ACK-0001", minute.minusSeconds(1)).statusCode(400);
        file("preparer", id, "ACK-0001", minute).statusCode(200).body("receiptNumber", equalTo("ACK-0001"));
        file("preparer", id, "ACK-0002", decidedAt(id)).statusCode(409).body("type", endsWith("/report-state"));
        assertThat(ledger("INCIDENT_REPORT_FILED", id)).isEqualTo(1);
    }

    @Test
    void theDossierSaysWhatWasDoneAndNeverWhoAsked() throws IOException {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        String id =
                prepare("compliance-officer", "SJPU").statusCode(201).extract().path("id");
        var text = new StringBuilder();
        files(dossier("compliance-officer", id, 200))
                .values()
                .forEach(file -> text.append(new String(file, StandardCharsets.UTF_8)));
        assertThat(text.toString())
                .contains(handle)
                .contains("POCSO")
                .doesNotContain("ifso")
                .doesNotContain("SH-2026-000777")
                .doesNotContain(notice.toString())
                .doesNotContain("IN-CRPC-91");
    }

    @Test
    void whatWasSentBackIsPreparedAgain() {
        settle(true, "PARTIALLY_ENFORCED", item(handle, "ENFORCED"));
        retract("compliance-officer", (String) mine("compliance-officer").get("id"))
                .statusCode(409)
                .body("type", endsWith("/report-state"));
        var report = prepare("compliance-officer", "NCRP").statusCode(201).extract();
        String id = report.path("id");
        prepare("compliance-officer", "NCRP").statusCode(409).body("type", endsWith("/report-exists"));
        decide("compliance-officer2", id, report.path("digest"), "REJECT")
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("digest", nullValue());
        // Whoever disagreed may prepare it; then the other one approves.
        var again = prepare("compliance-officer2", "NCRP").statusCode(201).extract();
        assertThat(again.<String>path("id")).isEqualTo(id);
        decide("compliance-officer2", id, again.path("digest"), "APPROVE").statusCode(409);
        decide("compliance-officer", id, again.path("digest"), "APPROVE").statusCode(200);
        long counted = reported();
        retract("compliance-officer2", id).statusCode(409).body("type", endsWith("/same-person"));
        retract("compliance-officer", id).statusCode(200).body("state", equalTo("RETRACTED"));
        assertThat(reported()).isEqualTo(counted - 1);
        prepare("compliance-officer", "NCRP").statusCode(201);
    }

    @Test
    void aNoticesOrdersGoIntoOneReport() {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        settle(Ids.next(), true, "ENFORCED", item(handle + "b", "ENFORCED"));
        By.person("compliance-officer")
                .body(Map.of("noticeId", notice, "destination", "NCRP"))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .body("orderIds", hasSize(2))
                .body("targets.total", equalTo(2));
        assertThat(asSystem(() -> Sql.on(database)
                        .first(
                                "select count(*) from incident_report where notice_number = 'SH-2026-000777' and state = 'DRAFT' and ? = any(order_ids)",
                                row -> row.getLong(1),
                                order)
                        .orElseThrow()))
                .isZero();
    }

    @Test
    void aMergedReportKeepsItsOrdersWhenItIsPreparedByOneOfThem() {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        settle(Ids.next(), true, "ENFORCED", item(handle + "b", "ENFORCED"));
        var merged = By.person("compliance-officer")
                .body(Map.of("noticeId", notice, "destination", "NCRP"))
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract();
        decide("compliance-officer2", merged.path("id"), merged.path("digest"), "REJECT")
                .statusCode(200);
        prepare("compliance-officer", "NCRP")
                .statusCode(201)
                .body("id", equalTo(merged.path("id")))
                .body("orderIds", equalTo(merged.path("orderIds")))
                .body("orderIds", hasSize(2))
                .body("targets.total", equalTo(2));
    }

    @Test
    void ofManyAtOnceOnePrepares() throws Exception {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        prepare("compliance-officer", "NCRP").statusCode(201);
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<Integer> call =
                    () -> prepare("compliance-officer", "SJPU").extract().statusCode();
            var codes = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(Collections.nCopies(6, call))) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(201).allMatch(code -> code == 201 || code == 409);
        }
    }

    @Test
    void onlyChildSafetyOrdersThatWereCarriedOutAreReported() {
        settle(false, "ENFORCED", item(handle, "ENFORCED"));
        prepare("compliance-officer", "NCRP").statusCode(409).body("type", endsWith("/nothing-to-report"));
        settle(Ids.next(), true, "REJECTED");
        By.person("compliance-officer")
                .body(Map.of("noticeId", notice, "destination", "NCRP"))
                .post(REPORTS)
                .then()
                .statusCode(409);
    }

    @Test
    void takedownServicesOwnWordsAreUnderstood() throws IOException {
        var body = json.readValue("""
                {"orderId": "%s", "source": "OWN_INITIATIVE", "noticeId": null, "noticeNumber": null, "demand": null, "agency": null,
                 "measure": "REMOVE_CONTENT", "ground": "OWN_INITIATIVE", "legalBasis": [], "childSafety": true, "status": "ENFORCED",
                 "openedAt": "2026-03-01T09:00:00Z", "finishedAt": "2026-03-01T10:00:00Z", "total": 1, "byOutcome": {"ENFORCED": 1}}
                """.formatted(order), OrderSettled.class);
        asSystem(() -> settled.handle(new Message<>(
                Ids.next(), "takedown", order.toString(), body, Caller.system("takedown-service"), finished)));
        assertThat(mine("compliance-officer").get("state")).isEqualTo("DRAFT");
    }

    @Test
    void badRequestsAreNamed() {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        prepare("compliance-officer", "NCMEC").statusCode(409).body("type", endsWith("/destination-not-connected"));
        prepare("compliance-officer", "NOBODY").statusCode(400);
        By.person("compliance-officer")
                .body(Map.of("destination", "NCRP"))
                .post(REPORTS)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("orderId"));
        By.person("compliance-officer").get(REPORTS + "/" + Ids.next()).then().statusCode(404);
        By.person("compliance-officer")
                .get(REPORTS + "/" + mine("compliance-officer").get("id") + "/dossier")
                .then()
                .statusCode(409)
                .body("type", endsWith("/report-state"));
        By.person("preparer")
                .body(Map.of("decision", "APPROVE", "digest", "x"))
                .post(REPORTS + "/" + Ids.next() + "/approvals")
                .then()
                .statusCode(403);
    }

    @Test
    void withoutTheChildSafetyPermissionOnlyNumberClocksAndStateAreSeen() {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        var outline = mine("outsider");
        assertThat(outline.keySet()).containsExactlyInAnyOrder("id", "state", "noticeNumber", "dueAt", "openedAt");
        prepare("outsider", "NCRP").statusCode(403).body("type", endsWith("/child-safety-required"));
    }

    @Test
    void theDatabaseKnowsTwoPeopleToo() {
        settle(true, "ENFORCED", item(handle, "ENFORCED"));
        String id =
                prepare("compliance-officer", "NCRP").statusCode(201).extract().path("id");
        assertThatThrownBy(() -> asSystem(() -> Sql.on(database)
                        .update(
                                "update incident_report set state = 'FINISHED', decided_by = prepared_by where id = ?::uuid",
                                id)))
                .rootCause()
                .hasMessageContaining("incident_two_people");
    }

    private void check(Map<String, byte[]> outer, String digest, UUID evidence) throws IOException {
        assertThat(outer)
                .containsOnlyKeys(
                        "README.en.txt",
                        "README.hi.txt",
                        "dossier.zip",
                        "ledger-entry.json",
                        "ledger-proof.tlog-proof");
        assertThat("sha256:" + Sha256.hex(outer.get("dossier.zip"))).isEqualTo(digest);
        var entry = json.readTree(outer.get("ledger-entry.json"));
        assertThat("sha256:" + entry.get("facts").get("documentSha256").asText())
                .isEqualTo(digest);
        assertThat(new String(outer.get("ledger-proof.tlog-proof"), StandardCharsets.UTF_8))
                .startsWith("c2sp.org/tlog-proof");
        var inner = files(outer.get("dossier.zip"));
        assertThat(inner)
                .containsOnlyKeys("custody.csv", "evidence.csv", "manifest.json", "report.json", "targets.csv");
        var hashes = json.readTree(inner.get("manifest.json")).get("sha256");
        hashes.properties().forEach(file -> assertThat(Sha256.hex(inner.get(file.getKey())))
                .isEqualTo(file.getValue().asText()));
        JsonNode report = json.readTree(inner.get("report.json"));
        assertThat(report.get("targets")).hasSize(2);
        assertThat(report.get("evidence").get(0).get("id").asText()).isEqualTo(evidence.toString());
        assertThat(report.get("evidence").get(0).get("custody")).isNotEmpty();
        assertThat(new String(inner.get("targets.csv"), StandardCharsets.UTF_8)).contains("'" + handle);
    }

    private void settle(boolean childSafety, String status, TargetsCounted.Item... items) {
        settle(order, childSafety, status, items);
    }

    private void settle(UUID id, boolean childSafety, String status, TargetsCounted.Item... items) {
        var list = Arrays.asList(items);
        asSystem(() -> {
            counted.fire(new TargetsCounted(
                    id, "NOTICE", notice, "ifso", "BLOCK_ACCOUNT", "IN-CRPC-91", childSafety, finished, null, list));
            return settled.handle(new Message<>(
                    Ids.next(),
                    "takedown",
                    id.toString(),
                    new OrderSettled(
                            id,
                            "NOTICE",
                            notice,
                            "SH-2026-000777",
                            1,
                            "ifso",
                            "BLOCK_ACCOUNT",
                            "IN-CRPC-91",
                            List.of("IN-CRPC-91"),
                            childSafety,
                            status,
                            finished,
                            finished,
                            items.length,
                            Map.of()),
                    Caller.system("takedown-service"),
                    finished));
        });
    }

    private TargetsCounted.Item item(String value, String outcome) {
        return new TargetsCounted.Item("ACCOUNT", value, outcome, finished);
    }

    private ValidatableResponse prepare(String person, String destination) {
        return By.person(person)
                .body(Map.of("orderId", order, "destination", destination))
                .post(REPORTS)
                .then();
    }

    private static ValidatableResponse decide(String person, String id, String digest, String decision) {
        return By.person(person)
                .body(Map.of("decision", decision, "digest", digest))
                .post(REPORTS + "/" + id + "/approvals")
                .then();
    }

    private static ValidatableResponse file(String person, String id, String number, Instant at) {
        return By.person(person)
                .body(Map.of("receiptNumber", number, "at", at.toString()))
                .post(REPORTS + "/" + id + "/filing")
                .then();
    }

    private static ValidatableResponse retract(String person, String id) {
        return By.person(person)
                .body(Map.of("reason", "it named a wrong account"))
                .post(REPORTS + "/" + id + "/retraction")
                .then();
    }

    private static byte[] dossier(String person, String id, int status) {
        return By.person(person)
                .get(REPORTS + "/" + id + "/dossier")
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
    }

    /** The report about this test's order, as the person sees it. */
    private Map<String, Object> mine(String person) {
        var id = asSystem(() -> Sql.on(database)
                .first(
                        "select id from incident_report where ? = any(order_ids) order by id limit 1",
                        row -> row.getString(1),
                        order)
                .orElseThrow());
        By.person(person).get(REPORTS + "?limit=200").then().statusCode(200).body("items.id", matchesList(id));
        return By.person(person)
                .get(REPORTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static org.hamcrest.Matcher<Iterable<? super String>> matchesList(String id) {
        return org.hamcrest.Matchers.hasItem(matchesPattern(id));
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private Instant decidedAt(String id) {
        String at = By.person("compliance-officer")
                .get(REPORTS + "/" + id)
                .then()
                .extract()
                .path("decidedAt");
        return Instant.parse(at);
    }

    private static Instant inAMoment() {
        return java.time.Clock.systemUTC().instant().plus(1, ChronoUnit.HOURS);
    }

    private void sequence() {
        callers.call(Caller.system("reporting-service"), () -> {
            boolean more = true;
            while (more) {
                more = sequencer.runOnce();
            }
            return null;
        });
    }

    private static int reported() {
        var rows = By.person("auditor")
                .queryParams(Map.of("from", "2026-01-01", "to", "2090-12-31"))
                .get("/api/v1/statistics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Integer>getList("rows.reported");
        return rows.stream().mapToInt(Integer::intValue).sum();
    }

    private long task(Map<String, Object> report) {
        return count(
                "select count(*) from task where kind = 'INCIDENT_REPORT_DUE' and object_id = ?::uuid",
                report.get("id"));
    }

    private long ledger(String event, String id) {
        return count("select count(*) from ledger_entry where event = ? and object_id = ?::uuid", event, id);
    }

    private long count(String sql, Object... parameters) {
        return asSystem(() ->
                Sql.on(database).first(sql, row -> row.getLong(1), parameters).orElseThrow());
    }

    private <T> T asSystem(Supplier<T> action) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(action::get));
    }
}
