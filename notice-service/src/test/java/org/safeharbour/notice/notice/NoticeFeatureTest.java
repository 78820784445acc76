package org.safeharbour.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.IFSO_PHONE;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.bytes;
import static org.safeharbour.notice.House.file;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.notice;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.put;
import static org.safeharbour.notice.House.reference;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
class NoticeFeatureTest {
    private static final String NOTICES = "/api/v1/notices/";

    @Test
    void aFiledNoticeHasNumberDemandsAndClocksThatSayWhy() {
        var reference = reference();
        post("analyst", "/api/v1/notices", notice(reference))
                .statusCode(201)
                .header("Location", containsString(NOTICES))
                .header("ETag", notNullValue())
                .body("number", containsString("SH-2022-"))
                .body("status", equalTo("RECEIVED"))
                .body("agency", equalTo("ifso"))
                .body("reference", equalTo(reference))
                .body("receivedAt", equalTo("2022-09-20T11:00:00+05:30"))
                .body("matter.title", equalTo("FIR 1/2022"))
                .body("stay", nullValue())
                .body("demands.position", contains(1, 2, 3))
                .body("demands[0].state", equalTo("OPEN"))
                .body("demands[0].progress.total", equalTo(2))
                .body("demands[0].targets[0].value", equalTo("@tst_one"))
                .body("demands[1].dataCategories", contains("EMAIL", "SIGNUP_IP"))
                .body("demands[1].from", equalTo("2022-08-01"))
                .body("clocks.rule", hasItem("IN-IT-3-1-d.v1"))
                .body(
                        "clocks.find { it.rule == 'IN-IT-3-1-d.v1' }.why",
                        hasItem("36 h from receipt 2022-09-20T11:00+05:30 = 2022-09-21T23:00+05:30"))
                .body("clocks.find { it.rule == 'IN-IT-3-1-d.v1' }.state", equalTo("BREACHED"))
                .body("latency.acknowledgedAfter", nullValue());
    }

    @Test
    void theSameReferenceIsRefusedWithTheFirstOnesId() {
        var body = notice(reference());
        var id = file("analyst", body);
        post("analyst", "/api/v1/notices", body)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://safeharbour.example/problems/duplicate-reference"))
                .body("id", equalTo(id));
    }

    @Test
    void aRepeatWithItsKeyGetsTheSameAnswerAndAnotherBodyIsRefused() {
        var body = notice(reference());
        var key = reference();
        var first = as("analyst").header("Idempotency-Key", key).body(body).post("/api/v1/notices");
        var second = as("analyst").header("Idempotency-Key", key).body(body).post("/api/v1/notices");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(bytes(second)).isEqualTo(bytes(first));
        as("analyst")
                .header("Idempotency-Key", key)
                .body(notice(reference()))
                .post("/api/v1/notices")
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void anotherAgencysNoticeLooksLikeNoneAtAll() {
        var id = file("analyst", notice(reference()));
        for (var path : new String[] {"", "/timeline", "/demands/1/targets", "/replies"}) {
            var foreign = as("ncpcr").get(NOTICES + id + path);
            var random = as("ncpcr").get(NOTICES + Ids.next() + path);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(bytes(foreign)).isEqualTo(bytes(random));
        }
        var parent = as("delhi-police").get(NOTICES + id);
        assertThat(parent.statusCode()).isEqualTo(404);
        assertThat(bytes(as("ncpcr").post(NOTICES + id + "/withdrawal")))
                .isEqualTo(bytes(as("ncpcr").post(NOTICES + Ids.next() + "/withdrawal")));
        get("ifso", NOTICES + id).statusCode(200).body("id", equalTo(id));
        get("ncpcr", "/api/v1/notices?q=TEST").statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void anOfficerFilesForTheOwnAgencyOnly() {
        var own = notice(reference()).replace("\"receivedAt\": \"2022-09-20T11:00:00+05:30\", ", "");
        post("ifso", "/api/v1/notices", own).statusCode(201).body("agency", equalTo("ifso"));
        post("ncpcr", "/api/v1/notices", notice(reference())).statusCode(403);
        post("ifso", "/api/v1/notices", notice(reference())).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "verification", "acceptance", "rejection", "closure"})
    void anOfficerMayNotTakeTheStepsOfStaff(String step) {
        var id = file("analyst", notice(reference()));
        post("ifso", NOTICES + id + "/" + step, "{}").statusCode(403);
        get("ifso", "/api/v1/agencies").statusCode(403);
        get("admin", NOTICES + id).statusCode(403);
    }

    @Test
    void withoutALogInThereIsNothing() {
        io.restassured.RestAssured.given().get("/api/v1/notices").then().statusCode(401);
    }

    @Test
    void aReceiptInTheFutureIsRefusedAndAPastDateIsOnlyWarnedOf() {
        post(
                        "analyst",
                        "/api/v1/notices",
                        notice(reference()).replace("2022-09-20T11:00:00+05:30", "2099-01-01T00:00:00+05:30"))
                .statusCode(400)
                .body("errors[0].path", equalTo("receivedAt"));
        post(
                        "analyst",
                        "/api/v1/notices",
                        notice(reference())
                                .replace("\"statedDueAt\": null", "\"statedDueAt\": \"2022-09-21T00:00:00+05:30\""))
                .statusCode(201)
                .body("warnings", hasItem("DEADLINE_ALREADY_PAST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\": \"POLICE_NOTICE\"|\"kind\": \"LETTER\"",
                "\"kind\": \"POLICE_NOTICE\"|\"kind\": \"POLICE_NOTICE\", \"kind\": \"POLICE_NOTICE\"",
                "\"kind\": \"POLICE_NOTICE\"|\"kind\": null",
                "\"kind\": \"POLICE_NOTICE\"|\"surprise\": 1, \"kind\": \"POLICE_NOTICE\"",
                "\"agency\": \"ifso\"|\"agency\": \"nobody\"",
                "\"agency\": \"ifso\"|\"agency\": null",
                "PT36H|36 hours",
                "2022-08-01|last week",
                "2022-09-20T10:00:00+05:30|2022-09-20",
                "\"text\": \"Block the accounts\"|\"text\": \" \"",
                "IN-CRPC-91|IN-NONSENSE-1",
                "\"childSafety\": false|\"childSafety\": \"no\""
            })
    void badValuesAreRefused(String change) {
        var parts = change.split("\\|", -1);
        post("analyst", "/api/v1/notices", notice(reference()).replace(parts[0], parts[1]))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void dataLeavesOnlyOnALegalBasisForAVerifiedOfficer() {
        var baseless = file("analyst", notice(reference(), "[\"IN-79-3-b\", \"IN-IT-3-1-d\"]"));
        get("analyst", NOTICES + baseless)
                .body("warnings", hasItem("NO_LEGAL_BASIS"))
                .body("defects.find { it.code == 'NO_LEGAL_BASIS' }.demand", equalTo(2));
        post("analyst", NOTICES + baseless + "/acceptance")
                .statusCode(409)
                .body("type", containsString("no-legal-basis"))
                .body("demands", contains(2));

        var id = file("analyst", notice(reference()));
        post("analyst", NOTICES + id + "/acceptance")
                .statusCode(409)
                .body("type", containsString("officer-not-verified"))
                .body("demands", contains(2));
        post("analyst", NOTICES + id + "/acceptance?except=2")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("demands.state", contains("DISPATCHED", "OPEN", "DISPATCHED"))
                .body("demands[0].orderId", notNullValue());
        post("analyst", NOTICES + id + "/verification", verification(IFSO_PHONE))
                .statusCode(200);
        post("analyst", NOTICES + id + "/acceptance")
                .statusCode(200)
                .body("demands[1].state", equalTo("DISPATCHED"))
                .body("demands[1].orderId", nullValue())
                .body("demands[1].disclosureId", notNullValue());
    }

    @Test
    void anOfficerIsVerifiedOnlyOnAContactOfTheDirectory() {
        var id = file("analyst", notice(reference()));
        post("analyst", NOTICES + id + "/verification", verification("01900000-0000-7000-8000-000000000301"))
                .statusCode(409)
                .body("type", containsString("contact-unknown"));
        var expired = file("analyst", notice(reference()).replace("\"ifso\"", "\"dcw\""));
        post("analyst", NOTICES + expired + "/verification", verification("01900000-0000-7000-8000-000000000401"))
                .statusCode(409)
                .body("type", containsString("contact-expired"));
        post("analyst", NOTICES + id + "/verification", verification(IFSO_PHONE))
                .statusCode(200)
                .body("verification.contactId", equalTo(IFSO_PHONE));
    }

    @Test
    void aStaleVersionIsRefused() {
        var id = file("analyst", notice(reference()));
        var tag = get("analyst", NOTICES + id).extract().header("ETag");
        as("analyst")
                .header("If-Match", tag)
                .post(NOTICES + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("latency.acknowledgedAfter", notNullValue());
        as("analyst")
                .header("If-Match", tag)
                .post(NOTICES + id + "/acceptance?except=2")
                .then()
                .statusCode(412)
                .body("type", containsString("stale"));
    }

    @Test
    void whatTheStatusDoesNotAllowIsAConflict() {
        var id = file("analyst", notice(reference()));
        post("analyst", NOTICES + id + "/closure").statusCode(409).body("type", containsString("wrong-status"));
        post("analyst", NOTICES + id + "/rejection", "{\"reason\": \"NOT_COMPETENT\", \"text\": \"Not for us\"}")
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("ending.reason", equalTo("NOT_COMPETENT"));
        post("analyst", NOTICES + id + "/acknowledgement").statusCode(409);
        post("ifso", NOTICES + id + "/withdrawal").statusCode(409);
    }

    @Test
    void anOfficerWithdrawsTheOwnNotice() {
        var id = file("analyst", notice(reference()));
        post("ifso", NOTICES + id + "/withdrawal").statusCode(200).body("status", equalTo("WITHDRAWN"));
        get("ifso", NOTICES + id + "/timeline")
                .statusCode(200)
                .body("items.event", contains("NOTICE_RECEIVED", "NOTICE_WITHDRAWN"))
                .body("items[0].entryId", notNullValue());
    }

    @Test
    void aChildSafetyNoticeShowsItsOutlineOnlyToWhoLacksThePermission() {
        var reference = reference();
        var id = file("analyst", notice(reference).replace("\"childSafety\": false", "\"childSafety\": true"));
        var outline = get("analyst2", NOTICES + id).statusCode(200).extract().asString();
        assertThat(outline).doesNotContain(reference, "@tst_one", "FIR 1/2022", "ifso");
        get("analyst2", NOTICES + id).body("keySet()", hasSize(4)).body("status", equalTo("RECEIVED"));
        get("analyst2", "/api/v1/notices?q=" + reference).body("items", hasSize(0));
        get("analyst", "/api/v1/notices?q=" + reference).body("items", hasSize(1));
        get("analyst2", NOTICES + id + "/demands/1/targets")
                .statusCode(403)
                .body("type", containsString("child-safety-restricted"));
        post("analyst2", NOTICES + id + "/acknowledgement").statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "issuedAt": "2022|"issuedAt": "+12022|issuedAt
            "issuedAt": "2022|"issuedAt": "0022|issuedAt
            "receivedAt": "2022|"receivedAt": "-2022|receivedAt
            "statedDueAt": null|"statedDueAt": "+12022-09-22T10:00:00+05:30"|statedDueAt
            "statedDueAt": null|"hearingAt": "+12022-09-22T10:00:00+05:30"|hearingAt
            "dueWithin": "PT36H"|"dueAt": "+12022-09-22T10:00:00+05:30"|demands[0].dueAt
            "from": "2022|"from": "1022|demands[1].from
            "to": "2022-09-20|"to": "2022-07-31|demands[1].to
            """)
    void whatNoCalendarHoldsIsRefusedByItsPath(String good, String bad, String path) {
        var body = notice(reference());
        assertThat(body).contains(good);
        post("analyst", "/api/v1/notices", body.replaceFirst(Pattern.quote(good), bad))
                .statusCode(400)
                .body("errors.path", contains(path));
    }

    @Test
    void aPeriodOfOneDayIsOneAndATargetHasItsBounds() {
        file("analyst", notice(reference()).replace("\"from\": \"2022-08-01\"", "\"from\": \"2022-09-20\""));
        post("analyst", "/api/v1/notices", notice(reference()).replace("@tst_two", "क".repeat(667)))
                .statusCode(400)
                .body("errors.path", contains("demands[0].targets[1].value"));
        file("analyst", notice(reference()).replace("@tst_two", "क".repeat(666)));
    }

    @Test
    void answersFitTheirOutcome() {
        var id = file("analyst", notice(reference()));
        var path = NOTICES + id + "/demands/2/answer";
        put("analyst", path, "{\"outcome\": \"REFUSED\", \"text\": \"No\"}").statusCode(400);
        put("analyst", path, "{\"outcome\": \"REFUSED\", \"ground\": \"OVERBROAD_DEMAND\", \"text\": \"Too wide\"}")
                .statusCode(400)
                .body("errors.path", hasItems("ground", "narrowing"));
        put("analyst", path, "{\"outcome\": \"CARRIED_OVER\", \"until\": \"2020-01-01\", \"text\": \"Later\"}")
                .statusCode(400);
        put("analyst", path, "{\"outcome\": \"REFUSED\", \"ground\": \"MLAT_REQUIRED\", \"text\": \"By treaty\"}")
                .statusCode(200)
                .body("demands[1].state", equalTo("REFUSED"))
                .body("demands[1].outcome", equalTo("REFUSED"))
                .body("demands[1].ground", equalTo("MLAT_REQUIRED"))
                .body("demands[1].answer", equalTo("By treaty"));
        put("analyst", NOTICES + id + "/demands/9/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Yes\"}")
                .statusCode(404);
    }

    @Test
    void aListIsPagedWithoutLossOrRepetition() {
        var mark = reference();
        for (int i = 0; i < 5; i++) {
            file("analyst", notice(mark + "/" + i));
        }
        var first = get("analyst", "/api/v1/notices?limit=3&q=" + mark).statusCode(200);
        first.body("items", hasSize(3));
        String cursor = first.extract().path("nextCursor");
        file("analyst", notice(mark + "/later"));
        get("analyst", "/api/v1/notices?limit=3&q=" + mark + "&cursor=" + cursor)
                .body("items.reference", contains(mark + "/1", mark + "/0"))
                .body("nextCursor", nullValue());
        get("analyst", "/api/v1/notices?status=RECEIVED&agency=ifso&dueBefore=2022-10-01T00:00:00Z&q=" + mark)
                .statusCode(200)
                .body("items", hasSize(6));
        get("analyst", "/api/v1/notices?dueBefore=2022-09-01T00:00:00Z&q=" + mark)
                .body("items", hasSize(0));
        get("analyst", "/api/v1/notices?limit=201").statusCode(400);
        get("analyst", "/api/v1/notices?status=SOMEHOW").statusCode(400);
    }

    @Test
    void aComplaintOfAUserHasNoAgency() {
        var body = notice(reference()).replace("\"agency\": \"ifso\", ", "").replace("POLICE_NOTICE", "USER_COMPLAINT");
        post("analyst", "/api/v1/notices", body)
                .statusCode(201)
                .body("agency", nullValue())
                .body("clocks.rule", hasItem(containsString("IN-IT-3-2")));
    }

    @Test
    void theDirectoryShowsContactsToStaff() {
        get("analyst", "/api/v1/agencies").statusCode(200).body("items", hasSize(11));
        get("analyst", "/api/v1/agencies/ifso")
                .body("parent", equalTo("delhi-police"))
                .body("contacts.id", hasItem(IFSO_PHONE));
        get("analyst", "/api/v1/agencies/nobody").statusCode(404);
    }

    private static String verification(String contact) {
        return "{\"method\": \"CALL_BACK\", \"contactId\": \"" + contact + "\", \"note\": \"called back\"}";
    }
}
