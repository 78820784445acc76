package org.safeharbour.notice.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.put;
import static org.safeharbour.notice.House.reference;
import static org.safeharbour.notice.correspondence.Road.NOTICES;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.notice.House;

/** The summons of September 2022: an interim reply, four days more, the appearance, then the final reply. */
@QuarkusTest
class SummonsFeatureTest {
    private static final String V04 = "v04_dcw_summons_forwarded.eml";
    private static final String RECEIVED = "2022-09-20T18:02:45+05:30";
    private static final String ASKED = "{\"until\": \"2022-09-30T17:00:00+05:30\", \"reason\": \"point-wise reply\"}";
    private static final String WRITTEN = "clocks.find { it.rule == 'IN-DCW-10' && it.demands == [1, 2, 3, 4] }.";
    private static final String HEARD = "clocks.find { it.rule == 'IN-DCW-10' && it.demands == [5] }.";

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void fourDaysMoreMoveTheAnswerAndNotTheHearing() {
        clock.set(Instant.parse("2022-09-21T06:00:00Z"));
        var id = Road.notice(V04, RECEIVED);
        get("dcw", NOTICES + id)
                .body(WRITTEN + "dueAt", equalTo("2022-09-26T17:00:00+05:30"))
                .body(HEARD + "dueAt", equalTo("2022-09-28T15:00:00+05:30"))
                .body("hearings.at", contains("2022-09-28T15:00:00+05:30"))
                .body("hearings[0].outcome", nullValue());
        post("analyst", NOTICES + id + "/acceptance").statusCode(200);
        put("analyst", NOTICES + id + "/demands/1/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Steps\"}")
                .statusCode(200);

        clock.set(Instant.parse("2022-09-26T05:00:00Z"));
        var extension = post("analyst", NOTICES + id + "/extensions", ASKED)
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .<String>path("id");
        issue(id, "INTERIM");
        post("analyst", NOTICES + id + "/extensions", ASKED)
                .statusCode(409)
                .body("type", containsString("extension-open"));
        var decision = NOTICES + id + "/extensions/" + extension + "/decision";
        post("analyst", decision, "{\"granted\": true}").statusCode(403);
        post("ifso", decision, "{\"granted\": true}").statusCode(404);
        post("dcw", decision, "{\"granted\": true, \"until\": \"2022-09-20\"}").statusCode(409);
        post("dcw", decision, "{\"granted\": true, \"until\": \"2022-09-30T17:00:00+05:30\"}")
                .statusCode(200)
                .body("extensions[0].state", equalTo("GRANTED"))
                .body("extensions[0].grantedUntil", equalTo("2022-09-30T17:00:00+05:30"))
                .body("hearingAt", equalTo("2022-09-28T15:00:00+05:30"))
                .body(WRITTEN + "dueAt", equalTo("2022-09-30T17:00:00+05:30"))
                .body(WRITTEN + "state", equalTo("RUNNING"))
                .body(
                        WRITTEN + "why",
                        hasItem("2022-09-26T10:30+05:30: extended by dcw to 2022-09-30T17:00+05:30"
                                + " (was 2022-09-26T17:00+05:30): point-wise reply"))
                .body(HEARD + "dueAt", equalTo("2022-09-28T15:00:00+05:30"))
                .body("clocks.find { it.rule == 'IN-POCSO-19' }.dueAt", equalTo("2022-09-21T18:02:45+05:30"));
        post("dcw", decision, "{\"granted\": false}").statusCode(409).body("type", containsString("extension-decided"));

        clock.set(Instant.parse("2022-09-28T11:00:00Z"));
        post(
                        "analyst",
                        NOTICES + id + "/hearings",
                        "{\"at\": \"2022-09-28T15:00:00+05:30\", \"mode\": \"IN_PERSON\", \"place\": \"Office of the Commission\","
                                + " \"attendee\": \"Nodal Contact Person\", \"outcome\": \"Heard; point-wise reply to follow\"}")
                .statusCode(200)
                .body("attendee", equalTo("Nodal Contact Person"));
        get("dcw", NOTICES + id)
                .body("hearings", hasSize(1))
                .body("demands[4].state", equalTo("ANSWERED"))
                .body("demands[4].answer", containsString("Nodal Contact Person"))
                .body("demands[4].answer", containsString("Heard; point-wise reply to follow"))
                .body(HEARD + "state", equalTo("MET"));

        clock.set(Instant.parse("2022-09-30T05:00:00Z"));
        post("analyst", NOTICES + id + "/replies", "{\"kind\": \"FINAL\"}")
                .statusCode(409)
                .body("openDemands", contains(2, 3, 4));
        for (int position = 2; position <= 4; position++) {
            put(
                            "analyst",
                            NOTICES + id + "/demands/" + position + "/answer",
                            "{\"outcome\": \"ANSWERED\", \"text\": \"Point " + position + "\"}")
                    .statusCode(200);
        }
        issue(id, "FINAL");
        get("dcw", NOTICES + id).body("status", equalTo("REPLIED")).body(WRITTEN + "state", equalTo("MET"));
        get("dcw", NOTICES + id + "/timeline")
                .body("items.event", hasItems("EXTENSION_ASKED", "EXTENSION_GRANTED", "HEARING_HELD", "REPLY_ISSUED"));
    }

    @Test
    void aSummonsThatIsReadYearsLaterCanStillBeExtended() {
        var id = Road.notice(V04, RECEIVED);
        var extension = post("analyst", NOTICES + id + "/extensions", ASKED)
                .statusCode(201)
                .extract()
                .<String>path("id");
        post("dcw", NOTICES + id + "/extensions/" + extension + "/decision", "{\"granted\": true}")
                .statusCode(200)
                .body(WRITTEN + "dueAt", equalTo("2022-09-30T17:00:00+05:30"));
    }

    @Test
    void timeThatIsRefusedMovesNothing() {
        clock.set(Instant.parse("2022-09-21T06:00:00Z"));
        var id = Road.notice(V04, RECEIVED);
        var extension =
                post("analyst", NOTICES + id + "/extensions", ASKED).extract().<String>path("id");
        var decision = NOTICES + id + "/extensions/" + extension + "/decision";
        post("dcw", decision, "{\"granted\": false, \"until\": \"2022-09-30\"}").statusCode(400);
        post("dcw", decision, "{\"granted\": false}")
                .statusCode(200)
                .body("extensions[0].state", equalTo("REFUSED"))
                .body(WRITTEN + "dueAt", equalTo("2022-09-26T17:00:00+05:30"));
    }

    @Test
    void theLawsOwnTimeIsNobodysToExtend() {
        clock.set(Instant.parse("2022-09-20T06:30:00Z"));
        var id = House.file("analyst", House.notice(reference()).replace("\"dueWithin\": \"PT36H\",", ""));
        post("analyst", NOTICES + id + "/extensions", ASKED)
                .statusCode(409)
                .body("type", containsString("extension-not-later"));
    }

    @Test
    void theAuthoritySchedulesAndThePlatformSaysWhoCame() {
        var id = Road.notice(V04, RECEIVED);
        var path = NOTICES + id + "/hearings";
        post("dcw", path, "{\"at\": \"2022-10-05T11:00:00+05:30\", \"mode\": \"VIDEO\", \"place\": \"Room 2\"}")
                .statusCode(201)
                .body("mode", equalTo("VIDEO"));
        post("dcw", path, "{\"at\": \"2022-10-05T11:00:00+05:30\", \"outcome\": \"Fined\"}")
                .statusCode(403);
        post("ifso", path, "{\"at\": \"2022-10-05T11:00:00+05:30\"}").statusCode(404);
        post("analyst", path, "{\"at\": null}").statusCode(400);
        post("analyst", path, "{\"at\": \"2022-10-05T11:00:00+05:30\", \"outcome\": \"Adjourned\"}")
                .statusCode(200)
                .body("mode", equalTo("VIDEO"))
                .body("outcome", equalTo("Adjourned"));
        get("dcw", NOTICES + id).body("demands[4].state", equalTo("OPEN")).body("hearings", hasSize(2));
    }

    @Test
    void theCalendarShowsEachOnlyWhatIsTheirs() {
        clock.set(Instant.parse("2022-09-21T06:00:00Z"));
        var summons = Road.notice(V04, RECEIVED);
        var number = get("dcw", NOTICES + summons).extract().<String>path("number");
        var reference = get("dcw", NOTICES + summons).extract().<String>path("reference");
        var open = reference();
        House.file(
                "analyst",
                House.notice(open).replace("\"statedDueAt\": null", "\"hearingAt\": \"2022-09-29T10:00:00+05:30\""));

        var own = as("dcw").get("/api/v1/calendar.ics");
        own.then().statusCode(200).contentType(containsString("text/calendar"));
        assertThat(unfolded(own.asString()))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:Hearing " + number + "\r\n", "DTSTART:20220928T093000Z", "SUMMARY:Due " + number)
                .doesNotContain(reference, open);
        assertThat(unfolded(as("analyst").get("/api/v1/calendar.ics").asString()))
                .contains(number, "(" + open + ")", "DTSTART:20220929T043000Z");
        assertThat(unfolded(as("analyst2").get("/api/v1/calendar.ics").asString()))
                .doesNotContain("Hearing " + number)
                .contains("Due " + number);
        get("auditor", "/api/v1/calendar.ics").statusCode(403);
        clock.set(Instant.parse("2022-11-15T06:00:00Z"));
        assertThat(unfolded(as("dcw").get("/api/v1/calendar.ics").asString()))
                .contains("Hearing " + number)
                .doesNotContain("Due " + number);
    }

    @Test
    void aHearingAnswersTheDemandToAppearOfItsOwnDay() {
        var id = House.file(
                "analyst",
                House.notice(reference())
                        .replace("\"dueWithin\": \"PT36H\"", "\"dueAt\": \"2022-09-28T15:00:00+05:30\"")
                        .replace("BLOCK", "APPEAR")
                        .replace(
                                "\"type\": \"PRESERVE\"",
                                "\"type\": \"APPEAR\", \"dueAt\": \"2022-09-30T15:00:00+05:30\""));
        hold(id, "2022-09-29T15:00:00+05:30");
        get("analyst", NOTICES + id).body("demands.state", contains("OPEN", "OPEN", "OPEN"));
        hold(id, "2022-09-28T15:00:00+05:30");
        get("analyst", NOTICES + id).body("demands.state", contains("ANSWERED", "OPEN", "OPEN"));
        hold(id, "2022-10-04T15:00:00+05:30");
        get("analyst", NOTICES + id).body("demands.state", contains("ANSWERED", "OPEN", "ANSWERED"));
    }

    private static void hold(String id, String at) {
        post(
                        "analyst",
                        NOTICES + id + "/hearings",
                        "{\"at\": \"" + at + "\", \"attendee\": \"Nodal Contact Person\", \"outcome\": \"Heard\"}")
                .statusCode(201);
    }

    @Test
    void aScanThatNobodyCanReadIsKeptForAPerson() {
        String id = Road.upload("v11_scanned_no_text.pdf", null)
                .body("state", equalTo("NEEDS_ENTRY"))
                .body("draft.warnings", hasItem("UNREADABLE_ATTACHMENT"))
                .body("documents[0].sha256", notNullValue())
                .extract()
                .path("id");
        get("analyst", "/api/v1/tasks?kind=LETTER_UNREADABLE&limit=200").body("items.object.id", hasItem(id));
    }

    private static void issue(String id, String kind) {
        String reply = post("analyst", NOTICES + id + "/replies", "{\"kind\": \"" + kind + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
        post("nodal-officer", "/api/v1/replies/" + reply + "/approval").statusCode(200);
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }
}
