package org.safeharbour.notice.correspondence;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.reference;
import static org.safeharbour.notice.correspondence.Road.NOTICES;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.notice.House;

@QuarkusTest
class ReminderFeatureTest {
    private static final String V02 = "v02_ncpcr_letter_pdf.eml";
    private static final String V03 = "v03_ncpcr_reminder_html.eml";

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    /** Read as they are: the reminder names the letter that it follows, and comes before that letter's time is over. */
    @Test
    void aReminderJoinsItsNoticeAndShortensWhatWasStated() {
        clock.set(Instant.parse("2021-06-01T06:00:00Z"));
        String id = Road.file(V02, "2021-05-29T12:00:00+05:30", "{}")
                .statusCode(201)
                .body("reference", equalTo("NCPCR/TEST/2021/301-LC"))
                .body("demands.type", contains("REMOVE", "EXPLAIN", "REPORT"))
                .extract()
                .path("id");
        get("analyst", NOTICES + id)
                .body("clocks.find { it.rule == 'IN-CPCR-14' }.dueAt", equalTo("2021-06-06T00:00:00+05:30"));

        Road.file(V03, "2021-06-01T10:00:00+05:30", "{}")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("status", equalTo("RECEIVED"))
                .body("demands.position", contains(1, 2, 3, 4))
                .body("demands[3].type", equalTo("REPORT"))
                .body("reminders", hasSize(1))
                .body("reminders[0].reference", equalTo("NCPCR/TEST/2021/301-LC/R1"))
                .body("reminders[0].receivedAt", equalTo("2021-06-01T10:00:00+05:30"))
                .body("reminders[0].newDueAt", equalTo("2021-06-05T00:00:00+05:30"))
                .body(
                        "clocks.findAll { it.rule == 'IN-CPCR-14' }.dueAt",
                        everyItem(equalTo("2021-06-05T00:00:00+05:30")))
                .body(
                        "clocks.find { it.demands == [1, 2, 3] && it.rule == 'IN-CPCR-14' }.why",
                        hasItem(containsString("3 days from receipt 2021-06-01T10:00+05:30")))
                .body(
                        "clocks.find { it.demands == [1, 2, 3] && it.rule == 'IN-CPCR-14' }.why",
                        hasItem(containsString("shortens to 2021-06-05T00:00+05:30 (was 2021-06-06T00:00+05:30)")))
                .body("clocks.find { it.demands == [4] }.why", hasItem(containsString("3 days from receipt")));
        Road.file(V03, "2021-06-01T10:00:00+05:30", "{}")
                .statusCode(409)
                .body("type", containsString("duplicate-reference"))
                .body("id", equalTo(id));
        get("ncpcr", NOTICES + id + "/timeline").body("items.event", contains("NOTICE_RECEIVED", "REMINDER_RECEIVED"));
        post("analyst", NOTICES + id + "/acceptance").statusCode(200).body("demands[3].state", equalTo("DISPATCHED"));
    }

    /** As it happened: the seven days were over when the reminder came. It gives three days for what it asks; the breach stays one. */
    @Test
    void aReminderAfterTheBreachGivesItsOwnDemandThreeDaysAndHealsNothing() {
        var parent = reference();
        String id = Road.file(V02, "2021-05-29T12:00:00+05:30", "{\"reference\": \"" + parent + "\"}")
                .statusCode(201)
                .extract()
                .path("id");
        Road.file(
                        V03,
                        "2021-06-08T12:11:02+05:30",
                        "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + parent + "\"}")
                .statusCode(200)
                .body("id", equalTo(id))
                .body(
                        "clocks.find { it.demands == [1, 2, 3] && it.rule == 'IN-CPCR-14' }.dueAt",
                        equalTo("2021-06-06T00:00:00+05:30"))
                .body("clocks.find { it.demands == [1, 2, 3] && it.rule == 'IN-CPCR-14' }.state", equalTo("BREACHED"))
                .body(
                        "clocks.find { it.demands == [1, 2, 3] && it.rule == 'IN-CPCR-14' }.why",
                        hasItem(containsString("the date stands")))
                .body("clocks.find { it.demands == [4] }.dueAt", equalTo("2021-06-12T00:00:00+05:30"));
    }

    @Test
    void aReminderOfALetterThatNobodyKnowsIsANoticeOfItsOwn() {
        Road.file(V03, null, "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + reference() + "\"}")
                .statusCode(201)
                .body("kind", equalTo("REMINDER"))
                .body("reminders", hasSize(0));
    }

    @Test
    void aReminderOfAnotherAgencyLeavesTheNoticeAlone() {
        var parent = reference();
        String id = House.file("analyst", House.notice(parent));
        Road.file(V03, null, "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + parent + "\"}")
                .statusCode(201)
                .body("id", not(equalTo(id)));
        get("analyst", NOTICES + id).body("reminders", hasSize(0)).body("demands", hasSize(3));
    }

    @Test
    void aReminderThatSpeaksOfCseamGuardsTheWholeNotice() {
        var parent = reference();
        String id = House.file("analyst", House.notice(parent).replace("\"ifso\"", "\"ncpcr\""));
        get("analyst2", NOTICES + id).body("reference", equalTo(parent));
        get("analyst", NOTICES + id).body("clocks.rule", not(hasItem("IN-POCSO-19")));
        String letter = Road.upload(V03, null).extract().path("id");
        get("analyst2", "/api/v1/intake/" + letter).body("documents", not(hasSize(0)));
        post(
                        "analyst",
                        "/api/v1/intake/" + letter + "/notice",
                        "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + parent
                                + "\", \"childSafety\": true}")
                .statusCode(200)
                .body("childSafety", equalTo(true))
                .body("clocks.findAll { it.rule == 'IN-POCSO-19' }.demands", contains(hasSize(0)))
                .body("clocks.findAll { it.rule == 'IN-POCSO-19' }.state", contains("RUNNING"));
        get("analyst2", NOTICES + id).body("keySet()", hasSize(4));
        get("analyst2", "/api/v1/intake/" + letter)
                .body("documents", hasSize(0))
                .body("draft.demands", hasSize(0));
        Road.file(V03, null, "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + parent + "\"}")
                .statusCode(200)
                .body("clocks.findAll { it.rule == 'IN-POCSO-19' }", hasSize(1));
    }

    /** The period and the date of the letter concern what was asked before; its own demand has a date of its own. */
    @Test
    void whatComesWithAReminderKeepsItsOwnDateAndOfTwoSummaryDatesTheEarlierCounts() {
        clock.set(Instant.parse("2022-09-22T06:00:00Z"));
        var parent = reference();
        House.file("analyst", House.notice(parent).replace("\"ifso\"", "\"ncpcr\""));
        Road.file(
                        V03,
                        "2022-09-22T10:00:00+05:30",
                        "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + parent
                                + "\", \"statedDueAt\": \"2022-09-24T12:00:00+05:30\", \"demands\": [{\"type\": \"REPORT\","
                                + " \"text\": \"Report\", \"dueAt\": \"2022-10-10T12:00:00+05:30\"}]}")
                .statusCode(200)
                .body("reminders[0].newDueAt", equalTo("2022-09-24T12:00:00+05:30"))
                .body("clocks.findAll { it.demands == [4] && it.dueAt != null }.dueAt", not(hasSize(0)))
                .body(
                        "clocks.findAll { it.demands == [4] && it.dueAt != null }.dueAt",
                        everyItem(equalTo("2022-10-10T12:00:00+05:30")))
                .body("clocks.findAll { !it.demands.contains(4) }.dueAt", hasItem("2022-09-24T12:00:00+05:30"));
    }

    @Test
    void theProvisionsOfAReminderCarryTheNoticeToo() {
        var parent = reference();
        House.file("analyst", House.notice(parent, "[]").replace("\"ifso\"", "\"ncpcr\""));
        Road.file(
                        V03,
                        null,
                        "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + parent
                                + "\", \"legalBasis\": [\"IN-BNSS-94\"]}")
                .statusCode(200)
                .body("legalBasis", contains("IN-BNSS-94"));
    }

    @Test
    void theSameReminderIsADuplicateByAnyRoadAndAtAnyTime() {
        var parent = reference();
        var own = reference();
        String id = House.file("analyst", House.notice(parent).replace("\"ifso\"", "\"ncpcr\""));
        var corrections = "{\"reference\": \"" + own + "\", \"inReplyTo\": \"" + parent + "\"}";
        Road.file(V03, null, corrections).statusCode(200);
        post("analyst", "/api/v1/notices", House.notice(own).replace("\"ifso\"", "\"ncpcr\""))
                .statusCode(409)
                .body("type", containsString("duplicate-reference"))
                .body("id", equalTo(id));
        post("ncpcr", NOTICES + id + "/withdrawal").statusCode(200);
        Road.file(V03, null, corrections).statusCode(409).body("type", containsString("duplicate-reference"));
    }

    @Test
    void aReminderWithoutADemandOfItsOwnIsOneAllTheSame() {
        var parent = reference();
        String id = House.file("analyst", House.notice(parent).replace("\"ifso\"", "\"ncpcr\""));
        var plain = "{\"kind\": \"REMINDER\", \"agency\": \"ncpcr\", \"reference\": \"%s\", %s"
                + " \"issuedAt\": \"2022-09-21T10:00:00+05:30\", \"statedDueWithin\": \"P3D\"}";
        Road.file("v11_scanned_no_text.pdf", null, plain.formatted(reference(), "\"inReplyTo\": \"" + parent + "\","))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("demands", hasSize(3))
                .body("reminders", hasSize(1));
        Road.file("v11_scanned_no_text.pdf", null, plain.formatted(reference(), ""))
                .statusCode(400)
                .body("errors.path", contains("demands"));
        post("analyst", "/api/v1/notices", plain.formatted(reference(), ""))
                .statusCode(400)
                .body("errors.path", contains("demands"));
    }

    @Test
    void aSecondReminderMayNameTheFirst() {
        var parent = reference();
        var first = reference();
        String id = House.file("analyst", House.notice(parent).replace("\"ifso\"", "\"ncpcr\""));
        Road.file(V03, null, "{\"reference\": \"" + first + "\", \"inReplyTo\": \"" + parent + "\"}")
                .statusCode(200);
        Road.file(V03, null, "{\"reference\": \"" + reference() + "\", \"inReplyTo\": \"" + first + "\"}")
                .statusCode(200)
                .body("id", equalTo(id))
                .body("reminders", hasSize(2))
                .body("demands", hasSize(5));
    }

    @Test
    void aReminderByHandShortensAndNeverLengthens() {
        clock.set(Instant.parse("2022-09-20T06:30:00Z"));
        var id = House.file("analyst", House.notice(reference()));
        var path = NOTICES + id + "/reminders";
        get("ifso", NOTICES + id)
                .body("clocks.find { it.rule == 'STATED' }.dueAt", equalTo("2022-09-21T23:00:00+05:30"))
                .body("clocks.find { it.rule == 'IN-CRPC-91' }.dueAt", nullValue());

        post("ifso", path, reminder("2022-09-22T12:00:00+05:30"))
                .statusCode(409)
                .body("type", containsString("reminder-lengthens"));
        post("ifso", path, reminder("2022-09-21T12:00:00+05:30"))
                .statusCode(201)
                .body("id", notNullValue())
                .body("newDueAt", equalTo("2022-09-21T12:00:00+05:30"));
        get("ifso", NOTICES + id)
                .body("reminders", hasSize(1))
                .body(
                        "clocks.find { it.rule == 'STATED' && it.demands == [1] }.dueAt",
                        equalTo("2022-09-21T12:00:00+05:30"))
                .body(
                        "clocks.find { it.rule == 'STATED' && it.demands == [1] }.why.last()",
                        containsString("reminder of ifso shortens"))
                .body("clocks.find { it.rule == 'IN-CRPC-91' }.dueAt", equalTo("2022-09-21T12:00:00+05:30"))
                .body("clocks.find { it.rule == 'IN-IT-3-1-d.v1' }.dueAt", equalTo("2022-09-21T23:00:00+05:30"));
        get("ifso", NOTICES + id)
                .body(
                        "clocks.find { it.rule == 'STATED' && it.demands == [3] }.why",
                        hasItem(containsString("reminder received")));
        post("analyst", path, "{\"text\": \"By telephone\"}").statusCode(201).body("newDueAt", nullValue());
        post("dcw", path, reminder("2022-09-21T11:00:00+05:30")).statusCode(404);
        post("compliance-officer", path, reminder("2022-09-21T11:00:00+05:30")).statusCode(403);
        post("ifso", path, "{\"text\": \"x\", \"receivedAt\": \"2022-09-21T11:00:00+05:30\"}")
                .statusCode(400);
        post("ifso", path, reminder("2022-09-20T11:00:00+05:30")).statusCode(400);
    }

    private static String reminder(String newDueAt) {
        return "{\"receivedAt\": null, \"text\": \"Reminder\", \"newDueAt\": \"" + newDueAt + "\"}";
    }
}
