package org.safeharbour.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.DatabaseFailure;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.testing.By;

/** Each test counts in years of its own, so that they do not count each other's targets. */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class StatisticsFeatureTest {
    private static final String STATISTICS = "/api/v1/statistics";

    @Inject
    TargetsCountedHandler counted;

    @Inject
    FiguresAskedHandler asked;

    @Inject
    Event<DisclosureCounted> disclosures;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final String handle = "@s" + Ids.next().toString().substring(9).replace("-", "");

    @Test
    void anAccountInSeveralOrdersIsOneAccount() {
        count(2101, "delhi-police", "BLOCK_ACCOUNT", item(handle, "ENFORCED", 2101, 10));
        count(2101, "ifso", "BLOCK_ACCOUNT", item(handle.toUpperCase(java.util.Locale.ROOT), "ALREADY_GONE", 2101, 20));
        count(2102, "ifso", "BLOCK_ACCOUNT", item(handle, "ALREADY_GONE", 2102, 5));
        count(2101, "ifso", "REMOVE_CONTENT", item(handle + "-post", "NOT_FOUND", 2101, 9));
        figures(2101, 2102, "year")
                .body("rows.size()", equalTo(1))
                .body("rows[0].key", equalTo("2101"))
                .body("rows[0].identified", equalTo(2))
                .body("rows[0].blocked", equalTo(1))
                .body("rows[0].removed", equalTo(0))
                .body("rows[0].imported", equalTo(false))
                .body("rows[0].medianSeconds", equalTo(864_000));
        figures(2101, 2102, "agency")
                .body("rows.find { it.key == 'delhi-police' }.blocked", equalTo(1))
                .body("rows.find { it.key == 'ifso' }.blocked", equalTo(1));
        figures(2101, 2101, "measure").body("rows.find { it.key == 'BLOCK_ACCOUNT' }.blocked", equalTo(1));
        figures(2101, 2101, "ground").body("rows[0].key", equalTo("IN-79-3-b"));
        figures(2101, 2101, "month").body("rows.find { it.key == '2101-01' }.blocked", equalTo(1));
    }

    @Test
    void aReversalIsTakenAwayOnItsOwnDayAndNothingIsRewritten() {
        count(2111, "ifso", "BLOCK_ACCOUNT", item(handle, "ENFORCED", 2111, 3));
        count(2112, "ifso", "BLOCK_ACCOUNT", item(handle, "REVERSED", 2112, 3));
        count(2112, "ifso", "BLOCK_ACCOUNT", item(handle, "REVERSED", 2112, 4));
        count(2113, "ifso", "BLOCK_ACCOUNT", item(handle, "ENFORCED", 2113, 3));
        figures(2111, 2113, "year")
                .body("rows.blocked", equalTo(List.of(1, -1, 1)))
                .body("rows.identified", equalTo(List.of(1, 0, 0)));
    }

    @Test
    void theReadModelHoldsNoTarget() {
        count(2121, "ifso", "BLOCK_ACCOUNT", item(handle, "ENFORCED", 2121, 1));
        var text = asSystem(() -> Sql.on(database)
                .list(
                        "select l::text from figure_line l where at >= '2120-12-31' and at < '2122-01-01'",
                        row -> row.getString(1)));
        assertThat(text).hasSize(2).noneMatch(line -> line.contains(handle));
        assertThatThrownBy(() -> asSystem(() -> Sql.on(database).update("update figure_line set delta = 1")))
                .isInstanceOf(DatabaseFailure.class);
        assertThatThrownBy(() -> asSystem(() -> Sql.on(database).update("delete from figure_line")))
                .isInstanceOf(DatabaseFailure.class);
    }

    @Test
    void aDisclosureCounts() {
        asSystem(() -> {
            disclosures.fire(new DisclosureCounted(
                    Ids.next(), "ifso", true, at(2131, 3), List.of(new TargetRef("ACCOUNT", handle))));
            return null;
        });
        figures(2131, 2131, "agency")
                .body("rows[0].key", equalTo("ifso"))
                .body("rows[0].disclosed", equalTo(1))
                .body("rows[0].identified", equalTo(0));
    }

    @Test
    void anAuthoritysQuestionIsAnsweredWithTheTotalsByYear() {
        var notice = Ids.next();
        count(2141, "delhi-police", "BLOCK_ACCOUNT", item(handle, "ENFORCED", 2141, 1));
        countOther(2141, item(handle + "x", "ENFORCED", 2141, 2));
        ask(notice, true, LocalDate.of(2141, 1, 1), LocalDate.of(2142, 12, 31));
        var given = sent(notice);
        assertThat(given.get("demand").asInt()).isEqualTo(1);
        assertThat(given.get("from").asText()).isEqualTo("2141-01-01");
        assertThat(given.get("rows")).hasSize(1);
        assertThat(given.get("rows").get(0).get("year").asInt()).isEqualTo(2141);
        assertThat(given.get("rows").get(0).get("blocked").asInt()).isEqualTo(1);
        assertThat(Instant.parse(given.get("cutOff").asText())).isNotNull();
        var every = Ids.next();
        ask(every, false, LocalDate.of(2141, 1, 1), LocalDate.of(2141, 12, 31));
        assertThat(sent(every).get("rows").get(0).get("blocked").asInt()).isEqualTo(2);
    }

    @Test
    void aQuestionWithoutDaysMeansTheWholeTime() {
        var notice = Ids.next();
        ask(notice, false, null, null);
        assertThat(sent(notice).get("from").asText()).endsWith("-01-01");
    }

    @Test
    void aMessageThatIsNotAsDocumentedIsRefused() {
        assertThatThrownBy(() -> count(2151, "ifso", "BLOCK_ACCOUNT", item("  ", "ENFORCED", 2151, 1)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> count(2151, "ifso", "BANISH", item(handle, "ENFORCED", 2151, 1)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> count(2151, "ifso", "BLOCK_ACCOUNT", item(handle, "PENDING", 2151, 1)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void takedownServicesOwnWordsAreUnderstood() throws IOException {
        var body = json.readValue("""
                {"orderId": "01993f20-0000-7000-8000-000000000001", "source": "OWN_INITIATIVE", "noticeId": null, "agency": null,
                 "measure": "REMOVE_CONTENT", "ground": "OWN_INITIATIVE", "childSafety": true,
                 "identifiedAt": "2161-01-01T10:00:00Z", "receivedAt": null, "items": [{"kind": "POST",
                 "value": "https://chirp.example/a/status/1", "outcome": "ENFORCED", "at": "2161-01-01T10:00:30Z"}]}
                """, TargetsCounted.class);
        asSystem(() -> counted.handle(message("takedown", "s", body)));
        figures(2161, 2161, "ground")
                .body("rows[0].key", equalTo("OWN_INITIATIVE"))
                .body("rows[0].removed", equalTo(1))
                .body("rows[0].medianSeconds", equalTo(30));
        figures(2161, 2161, "agency").body("rows[0].key", equalTo("NONE"));
    }

    @Test
    void everyTableWithAnAgencyHasForcedRowSecurity() {
        var open = asSystem(() -> Sql.on(database).list("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'agency' and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
                        """, row -> row.getString(1)));
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from,2022-13-01",
        "from,yesterday",
        "from,-999999999-01-01",
        "to,2022",
        "groupBy,colour",
        "to,1999-01-01",
        "to,2999-01-01",
        "to,+999999999-12-31"
    })
    void badQuestionsAreRefused(String name, String value) {
        By.person("auditor")
                .queryParam(name, value)
                .queryParam(name.equals("from") ? "to" : "from", "2020-01-01")
                .get(STATISTICS)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo(value.startsWith("yester") ? "from" : name));
    }

    @Test
    void figuresNeedThePermission() {
        By.person("admin").get(STATISTICS).then().statusCode(403);
        By.person("auditor").get(STATISTICS).then().statusCode(200).body("groupBy", equalTo("year"));
        By.person("auditor")
                .queryParam("groupBy", "nothing")
                .get(STATISTICS)
                .then()
                .statusCode(400)
                .body("type", endsWith("/invalid-request"));
    }

    private void count(int year, String agency, String measure, TargetsCounted.Item... items) {
        counted(year, agency, measure, true, items);
    }

    private void countOther(int year, TargetsCounted.Item... items) {
        counted(year, "ifso", "BLOCK_ACCOUNT", false, items);
    }

    private void counted(int year, String agency, String measure, boolean childSafety, TargetsCounted.Item... items) {
        var order = Ids.next();
        var body = new TargetsCounted(
                order,
                "NOTICE",
                Ids.next(),
                agency,
                measure,
                "IN-79-3-b",
                childSafety,
                at(year, 1),
                at(year, 0),
                Arrays.asList(items));
        asSystem(() -> counted.handle(message("takedown", order.toString(), body)));
    }

    private void ask(UUID notice, boolean childSafety, LocalDate from, LocalDate to) {
        var body = new FiguresMessages.FiguresAsked(notice, 1, "ifso", childSafety, from, to, at(2026, 1));
        asSystem(() -> asked.handle(message("notice", notice.toString(), body)));
    }

    private static TargetsCounted.Item item(String handle, String outcome, int year, int day) {
        return new TargetsCounted.Item("ACCOUNT", handle, outcome, at(year, day));
    }

    /** So many days after the year began in India. */
    private static Instant at(int year, int day) {
        return Instant.parse((year - 1) + "-12-31T18:30:00Z").plusSeconds(86_400L * day);
    }

    private static <T> Message<T> message(String source, String stream, T body) {
        return new Message<>(Ids.next(), source, stream, body, Caller.system(source + "-service"), at(2026, 1));
    }

    private static io.restassured.response.ValidatableResponse figures(int from, int to, String groupBy) {
        return By.person("auditor")
                .queryParams(Map.of("from", from + "-01-01", "to", to + "-12-31", "groupBy", groupBy))
                .get(STATISTICS)
                .then()
                .statusCode(200);
    }

    private JsonNode sent(UUID notice) {
        var body = asSystem(() -> Sql.on(database)
                .first(
                        "select body from outbox where destination = 'notice' and type = 'figures.given' and stream = ?",
                        row -> row.getBytes(1),
                        notice.toString())
                .orElseThrow());
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T asSystem(Supplier<T> action) {
        return callers.call(Caller.system("reporting-service"), () -> QuarkusTransaction.requiringNew()
                .call(action::get));
    }
}
