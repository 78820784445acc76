package org.safeharbour.notice.correspondence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.bytes;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.correspondence.Road.NOTICES;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.notice.House;

@QuarkusTest
class ClarificationFeatureTest {
    private static final String V01 = "v01_delhi_cybercell.eml";
    private static final String DELHI_POLICE_PHONE = "01900000-0000-7000-8000-000000000101";
    private static final String ORIGINAL_DATE = "2021-06-29T19:45:00+05:30";
    private static final String QUESTION = "{\"question\": \"Please send the written order.\"}";

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    /** The letter of June 2021 names no power; which provision cures it depends on when it came. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "today",
            value = {"2021-06-29T19:45:00+05:30,IN-CRPC-91", "today,IN-BNSS-94"})
    void aLetterWithoutAPowerIsCuredByTheProvisionOfItsTime(String receivedAt, String provision) {
        var id = Road.notice(V01, receivedAt);
        get("analyst", NOTICES + id)
                .body("warnings", hasItem("NO_LEGAL_BASIS"))
                .body("defects.findAll { it.code == 'NO_LEGAL_BASIS' }.demand", contains(1, 2, 3, 4, 5))
                .body("defects.findAll { it.code == 'OVERBROAD_DEMAND' }.demand", contains(4, 5));
        Road.verify(id, DELHI_POLICE_PHONE);
        refusedForWantOfAPower(id);

        var clarification = ask(id).statusCode(201)
                .body("defects", hasSize(7))
                .body("question", containsString("Please send the written order."))
                .body("question", containsString("Demand 1 (DISCLOSE)"))
                .body("question", containsString("Demand 5 (DISCLOSE) asks for all"))
                .body("answeredAt", nullValue())
                .extract()
                .<String>path("id");
        refusedForWantOfAPower(id);

        answer(id, clarification, provision)
                .statusCode(200)
                .body("legalBasis", hasItem(provision))
                .body("defects", hasSize(0))
                .body("warnings", not(hasItem("NO_LEGAL_BASIS")))
                .body("clarifications[0].legalBasis", contains(provision))
                .body("clarifications[0].defects", hasSize(7))
                .body("clarifications[0].answeredAt", notNullValue())
                .body("clocks.rule", hasItem(provision))
                .body("clocks.rule.findAll { it == 'IN-IT-3-1-j' }", hasSize(1));
        post("analyst", NOTICES + id + "/acceptance")
                .statusCode(200)
                .body("demands.findAll { it.type == 'DISCLOSE' }.state", everyItem(not(equalTo("OPEN"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN-BNSS-94", "IN-NONSENSE-1"})
    void aProvisionOfAnotherTimeOrOfNoLawCuresNothing(String provision) {
        var id = Road.notice(V01, ORIGINAL_DATE);
        var clarification = ask(id).extract().<String>path("id");
        var refusal = answer(id, clarification, provision);
        if (provision.equals("IN-BNSS-94")) {
            refusal.statusCode(409)
                    .body("type", containsString("provision-not-in-force"))
                    .body("detail", containsString("IN-CRPC-91"));
        } else {
            refusal.statusCode(400).body("errors[0].path", equalTo("legalBasis[0]"));
        }
        get("analyst", NOTICES + id)
                .body("clarifications[0].answeredAt", nullValue())
                .body("defects.code", hasItem("NO_LEGAL_BASIS"));
    }

    @Test
    void thePowerThatWasRepealedDoesNotCarryALetterOfToday() {
        var id = House.file(
                "analyst",
                House.notice(House.reference(), "[]")
                        .replace("2022-09-20T1", "2026-09-20T1")
                        .replace("FIR 1/2022", "FIR 1/2026"));
        var clarification = ask(id).extract().<String>path("id");
        answer("ifso", id, clarification, "IN-CRPC-91")
                .statusCode(409)
                .body("type", containsString("provision-not-in-force"))
                .body("provision", equalTo("IN-CRPC-91"));
        answer("ifso", id, clarification, "IN-BNSS-94").statusCode(200);
    }

    @Test
    void aProvisionThatPermitsNoDisclosureLeavesTheDefect() {
        var id = Road.notice(V01, ORIGINAL_DATE);
        var clarification = ask(id).extract().<String>path("id");
        answer(id, clarification, "IN-79-3-b")
                .statusCode(200)
                .body("defects.code.unique()", contains("NO_LEGAL_BASIS"));
        var second =
                ask(id).statusCode(201).body("defects", hasSize(5)).extract().<String>path("id");
        answer(id, second, "IN-CRPC-91").statusCode(200).body("defects", hasSize(0));
    }

    @Test
    void oneQuestionIsOpenAtATimeAndAnsweredOnce() {
        var id = Road.notice(V01, ORIGINAL_DATE);
        var clarification = ask(id).extract().<String>path("id");
        ask(id).statusCode(409).body("type", containsString("clarification-open"));
        answer(id, clarification, "IN-CRPC-91").statusCode(200);
        answer(id, clarification, "IN-CRPC-91").statusCode(409).body("type", containsString("clarification-answered"));
        get("delhi-police", NOTICES + id + "/timeline")
                .body("items.event", hasItem("CLARIFICATION_ASKED"))
                .body("items.event", hasItem("CLARIFICATION_ANSWERED"));
    }

    @Test
    void onlyTheOfficerOfTheAgencyAnswersAndOnlyStaffAsk() {
        var id = Road.notice(V01, ORIGINAL_DATE);
        post("delhi-police", NOTICES + id + "/clarifications", QUESTION).statusCode(403);
        post("analyst2", NOTICES + id + "/clarifications", QUESTION).statusCode(403);
        var clarification = ask(id).extract().<String>path("id");
        var path = "/clarifications/" + clarification + "/answer";
        var body = "{\"text\": \"Order\", \"legalBasis\": [\"IN-CRPC-91\"]}";
        post("analyst", NOTICES + id + path, body).statusCode(403);
        assertThat(bytes(as("ifso").body(body).post(NOTICES + id + path)))
                .isEqualTo(bytes(as("ifso").body(body).post(NOTICES + UUID.randomUUID() + path)));
        post("delhi-police", NOTICES + id + path, "{\"text\": \" \"}").statusCode(400);
        post("delhi-police", NOTICES + id + path, "{\"text\": \"a\", \"basis\": []}")
                .statusCode(400);
        post("analyst", NOTICES + id + "/clarifications", "{\"question\": \"\"}")
                .statusCode(400);
    }

    @Test
    void nothingIsAskedOfNobody() {
        var complaint = House.notice(House.reference())
                .replace("\"agency\": \"ifso\", ", "")
                .replace("POLICE_NOTICE", "USER_COMPLAINT");
        var id = House.file("analyst", complaint);
        ask(id).statusCode(409).body("type", containsString("no-officer"));
        post("analyst", NOTICES + id + "/rejection", "{\"reason\": \"NOT_COMPETENT\", \"text\": \"Not for us\"}")
                .statusCode(200);
        ask(id).statusCode(409).body("type", containsString("wrong-status"));
    }

    @Test
    void documentsOfAnAnswerAreKeptAsTheyCame() {
        var id = Road.notice(V01, ORIGINAL_DATE);
        var clarification = ask(id).extract().<String>path("id");
        var order = "Order under section 91".getBytes(StandardCharsets.UTF_8);
        var path = NOTICES + id + "/clarifications/" + clarification;
        multipart(path, "{\"text\": \"Order\", \"surprise\": 1}", order).statusCode(400);
        multipart(path, "{\"text\": \"\", \"legalBasis\": []}", order).statusCode(400);
        multipart(path, "{\"text\": \"See the order.\", \"legalBasis\": [\"IN-CRPC-91\"]}", order)
                .statusCode(200)
                .body("defects", hasSize(0))
                .body("clarifications[0].documents.name", contains("order.txt"))
                .body(
                        "clarifications[0].documents[0].sha256",
                        equalTo("a8397d19ebe9dfb26bd51f499138667ac3f97ed4f04f2a221a0ed50d13b471e0"));
        var document = get("analyst", NOTICES + id).extract().<String>path("clarifications[0].documents[0].id");
        assertThat(as("delhi-police").get(path + "/documents/" + document).asByteArray())
                .isEqualTo(order);
        as("ifso").get(path + "/documents/" + document).then().statusCode(404);
        as("analyst2").get(path + "/documents/" + document).then().statusCode(403);
    }

    @Test
    void aQuestionHaltsTheClocksThatTheLawLetsHalt() {
        clock.set(Instant.parse("2022-09-21T06:00:00Z"));
        var id = Road.notice("v04_dcw_summons_forwarded.eml", "2022-09-20T18:02:45+05:30");
        ask(id).statusCode(201);
        get("analyst", NOTICES + id)
                .body(state("IN-DCW-10"), everyItem(equalTo("PAUSED")))
                .body(state("IN-POCSO-19"), contains("RUNNING"));
        var clarification = get("analyst", NOTICES + id).extract().<String>path("clarifications[0].id");
        clock.advance(Duration.ofDays(1));
        answer("dcw", id, clarification, "IN-DCW-10")
                .statusCode(200)
                .body(state("IN-DCW-10"), everyItem(equalTo("RUNNING")))
                .body("clocks.find { it.demands == [1, 2, 3, 4] }.dueAt", equalTo("2022-09-27T17:00:00+05:30"))
                .body(
                        "clocks.find { it.demands == [1, 2, 3, 4] }.why",
                        hasItem("2022-09-21T11:30+05:30: paused by platform: clarification asked"))
                .body(
                        "clocks.find { it.demands == [1, 2, 3, 4] }.why",
                        hasItem("2022-09-22T11:30+05:30: resumed by dcw, due 2022-09-27T17:00+05:30"
                                + " (was 2022-09-26T17:00+05:30)"));
    }

    private static String state(String rule) {
        return "clocks.findAll { it.rule == '" + rule + "' }.state";
    }

    private static void refusedForWantOfAPower(String id) {
        post("analyst", NOTICES + id + "/acceptance")
                .statusCode(409)
                .body("type", containsString("no-legal-basis"))
                .body("demands", equalTo(List.of(1, 2, 3, 4, 5)));
    }

    private static ValidatableResponse ask(String id) {
        return post("analyst", NOTICES + id + "/clarifications", QUESTION);
    }

    private static ValidatableResponse answer(String id, String clarification, String provision) {
        return answer("delhi-police", id, clarification, provision);
    }

    private static ValidatableResponse answer(String officer, String id, String clarification, String provision) {
        return post(
                officer,
                NOTICES + id + "/clarifications/" + clarification + "/answer",
                "{\"text\": \"The accounts alone are meant.\", \"legalBasis\": [\"" + provision + "\"]}");
    }

    private static ValidatableResponse multipart(String path, String answer, byte[] order) {
        return given().header("X-Test-Person", "delhi-police")
                .multiPart("answer", answer, "application/json")
                .multiPart("file", "order.txt", order, "text/plain")
                .post(path + "/answer")
                .then();
    }
}
