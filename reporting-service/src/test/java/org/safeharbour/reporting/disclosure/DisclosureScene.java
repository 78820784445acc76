package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.ledger.Sequencer;
import org.safeharbour.kit.testing.PeerMessages;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.Workers;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.testing.As;

/** One disclosure of its own for each test: a verified officer of delhi-police asks for the data of two accounts. */
abstract class DisclosureScene {
    static final String PATH = "/api/v1/disclosures/";
    static final String AGENCY = "delhi-police";
    static final TestKey KEY = TestKey.fresh();

    @Inject
    CollectingRecords collecting;

    @Inject
    BuildingPackage building;

    @Inject
    ExpiringPackages expiring;

    @Inject
    Sequencer sequencer;

    @Inject
    Workers workers;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    final UUID notice = Ids.next();
    final UUID id = Ids.next();
    /** Part of every value in this test's data, to be looked for elsewhere. */
    final String mark = "m" + Long.toHexString(Ids.next().getLeastSignificantBits());

    final List<String> handles = new ArrayList<>();

    @BeforeEach
    void someAccounts() {
        clock.reset();
        FakeNotice.FAILURES.set(0);
        FakeNotice.verified(notice, AGENCY, KEY);
        for (int i = 0; i < 2; i++) {
            handles.add(account("@" + mark + "_" + i));
        }
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    /** An account of which the platform holds everything. */
    String account(String handle) {
        FakePlatform.HELD.put(
                handle,
                List.of(
                        held("EMAIL", "=" + mark + "@mail.example", null, null),
                        held("PHONE", "+910000" + mark, null, null),
                        held("NAME", "Name " + mark, null, null),
                        held("SIGNUP_IP", "192.0.2.7", "2020-05-01T10:00:00Z", null),
                        held("LOGIN_IPS", "198.51.100.4", "2021-06-01T10:00:00Z", null),
                        held("LOGIN_IPS", "198.51.100.5", "2023-06-01T10:00:00Z", null),
                        held(
                                "UPLOAD_IP",
                                "203.0.113.9",
                                "2021-06-20T10:00:00Z",
                                "https://chirp.example/" + handle.substring(1) + "/status/1"),
                        held("MESSAGES", "secret " + mark, "2021-06-20T10:00:00Z", null)));
        return handle;
    }

    static Map<String, Object> held(String category, String value, String at, String about) {
        var record = new LinkedHashMap<String, Object>();
        record.put("category", category);
        record.put("value", value);
        record.put("at", at);
        record.put("about", about);
        return record;
    }

    Map<String, Object> request(List<String> basis, List<String> categories) {
        var body = new LinkedHashMap<String, Object>();
        body.put("disclosureId", id.toString());
        body.put("noticeId", notice.toString());
        body.put("noticeNumber", "SH-2026-000007");
        body.put("reference", "4471/Cyber Cell");
        body.put("caseReferences", List.of("FIR 9141/2021"));
        body.put("demand", 1);
        body.put("demandNumber", "1");
        body.put("agency", AGENCY);
        body.put("childSafety", true);
        body.put("legalBasis", basis);
        body.put("issuerRank", "ACP");
        body.put("text", "Data of the accounts");
        body.put("categories", categories);
        body.put("from", null);
        body.put("to", null);
        body.put("dueAt", null);
        body.put("targetTotal", handles.size());
        body.put("targets", targets(handles));
        return body;
    }

    static List<Map<String, String>> targets(List<String> handles) {
        return handles.stream()
                .map(handle -> Map.of("kind", "ACCOUNT", "value", handle))
                .toList();
    }

    /** Sends it as notice-service does, on behalf of who accepted the notice. */
    JsonPath send(String type, Map<String, Object> body) {
        var messages = PeerMessages.from("notice");
        var message = messages.next(TestCallers.staff("acceptor", "notice.handle"), type, id.toString(), body);
        return As.person("service-account-notice-service")
                .body(messages.batch(message))
                .post("/internal/v1/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void opened(List<String> basis, String... categories) {
        opened(request(basis, List.of(categories)));
    }

    void opened(Map<String, Object> body) {
        var answer = send("disclosure.open", body);
        assertThat(answer.getInt("results[0].status")).as(answer.prettify()).isEqualTo(200);
    }

    void collected() {
        workers.drain(collecting);
    }

    /** Asked, collected, and waiting for a second person. */
    void waiting(String... categories) {
        opened(List.of("IN-BNSS-94"), categories);
        collected();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
    }

    /** Approved by a second person, the package made. */
    void ready(String... categories) {
        waiting(categories);
        approve("disclosure-officer").statusCode(200);
        built();
        assertThat(state()).isEqualTo("READY");
    }

    void built() {
        IntStream.range(0, 50).takeWhile(i -> sequencer.runOnce()).count();
        workers.drain(building);
    }

    ValidatableResponse view(String person) {
        return As.person(person).get(PATH + id).then();
    }

    String state() {
        return view("disclosure-officer").statusCode(200).extract().path("state");
    }

    String digest() {
        return view("disclosure-officer").extract().path("digest");
    }

    ValidatableResponse approve(String person) {
        return approve(person, digest());
    }

    ValidatableResponse approve(String person, String digest) {
        return As.person(person)
                .body(Map.of("decision", "APPROVE", "digest", digest))
                .post(PATH + id + "/approvals")
                .then();
    }

    ValidatableResponse prepare(String person, List<String> released, Map<String, String> refused) {
        var grounds = refused.entrySet().stream()
                .map(e -> Map.of("category", e.getKey(), "ground", e.getValue()))
                .toList();
        return As.person(person)
                .body(Map.of("released", released, "refused", grounds, "note", "less is enough"))
                .post(PATH + id + "/preparation")
                .then();
    }

    ValidatableResponse download(String person) {
        return As.person(person).get(PATH + id + "/package").then();
    }

    /** Bodies of the messages of a type that wait to be sent about this disclosure. */
    List<JsonNode> sent(String type) {
        return asSystem(() -> Sql.on(database)
                .list(
                        "select convert_from(body, 'UTF8') from outbox where stream = ? and type = ? order by id",
                        row -> parse(row.getString(1)),
                        id.toString(),
                        type));
    }

    List<String> events() {
        return asSystem(() -> Sql.on(database)
                .list("select event from ledger_entry where object_id = ? order by id", row -> row.getString(1), id));
    }

    long count(String sql, Object... parameters) {
        return asSystem(() ->
                Sql.on(database).first(sql, row -> row.getLong(1), parameters).orElseThrow());
    }

    <T> T asSystem(Callable<T> action) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(action));
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
