package org.safeharbour.notice.reply;

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
import static org.safeharbour.notice.House.IFSO_PHONE;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.bytes;
import static org.safeharbour.notice.House.file;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.notice;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.put;
import static org.safeharbour.notice.House.reference;
import static org.safeharbour.notice.OtherServices.settled;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.ledger.Sequencer;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.OtherServices;

@QuarkusTest
class ReplyFeatureTest {
    private static final String NOTICES = "/api/v1/notices/";
    private static final String REPLIES = "/api/v1/replies/";

    @Inject
    OtherServices services;

    @Inject
    Sequencer sequencer;

    private String id;
    private String order;
    private String hold;

    /** A notice whose points are all with whoever does their work. */
    @BeforeEach
    void acceptedNotice() {
        id = file("analyst", notice(reference()));
        post("analyst", NOTICES + id + "/acknowledgement").statusCode(200);
        post(
                        "analyst",
                        NOTICES + id + "/verification",
                        "{\"method\": \"CALL_BACK\", \"contactId\": \"" + IFSO_PHONE + "\"}")
                .statusCode(200);
        var accepted =
                post("analyst", NOTICES + id + "/acceptance").statusCode(200).extract();
        order = accepted.path("demands[0].orderId");
        hold = accepted.path("demands[2].orderId");
    }

    @Test
    void acceptanceSendsAnOrderAndAHoldToWhoeverDoesTheWork() {
        assertThat(services.sent("order.open", UUID.fromString(id)))
                .singleElement()
                .asString()
                .contains("\"orderId\":\"" + order + "\"", "\"measure\":\"BLOCK_ACCOUNT\"", "\"targetTotal\":2")
                .contains("@tst_one", "@tst_two", "IN-79-3-b");
        assertThat(services.sent("hold.open", UUID.fromString(id)))
                .singleElement()
                .asString()
                .contains("\"holdId\":\"" + hold + "\"", "\"demand\":3");
    }

    @Test
    void finishedWorkAnswersItselfWithFigures() {
        services.send("takedown", "order.decided", decided("APPROVED"));
        services.send("takedown", "targets.settled", settled(id, 1, order, "ORDER", 2, false, "@tst_one=ENFORCED"));
        get("analyst", NOTICES + id)
                .body("demands[0].state", equalTo("IN_PROGRESS"))
                .body("demands[0].progress.done", equalTo(1))
                .body("latency.firstActionAfter", equalTo("PT1H"));
        services.send(
                "takedown",
                "targets.settled",
                settled(id, 1, order, "ORDER", 2, true, "@tst_one=ENFORCED", "@tst_two=NOT_FOUND"));
        get("ifso", NOTICES + id)
                .body("demands[0].state", equalTo("ANSWERED"))
                .body("demands[0].answer", containsString("1 of 2 accounts blocked"))
                .body("demands[0].answer", containsString("1 not found"))
                .body("clocks.find { it.rule == 'IN-IT-3-1-d.v1' }.state", equalTo("MET"));
        get("ifso", NOTICES + id + "/demands/1/targets")
                .body("items.value", contains("@tst_one", "@tst_two"))
                .body("items.outcome", contains("ENFORCED", "NOT_FOUND"));
    }

    @Test
    void aRejectedOrderOpensItsDemandAgainForAPerson() {
        services.send("takedown", "order.decided", decided("REJECTED"));
        get("analyst", NOTICES + id).body("demands[0].state", equalTo("OPEN")).body("demands[0].orderId", nullValue());
        get("analyst", "/api/v1/tasks?kind=ORDER_NOT_CARRIED_OUT&limit=200").body("items.object.id", hasItem(id));
        services.send("takedown", "targets.settled", settled(id, 1, order, "ORDER", 2, true, "@tst_one=ENFORCED"));
        get("analyst", NOTICES + id).body("demands[0].progress.done", equalTo(0));
    }

    @Test
    void aFinalReplyDoesNotLeaveWithAnOpenDemand() {
        settleWork();
        post("analyst", NOTICES + id + "/replies", "{\"kind\": \"FINAL\"}")
                .statusCode(409)
                .body("type", containsString("incomplete-reply"))
                .body("openDemands", contains(2));
        post("analyst", NOTICES + id + "/replies", "{\"kind\": \"INTERIM\"}").statusCode(201);
        post("analyst", NOTICES + id + "/replies", "{\"kind\": \"INTERIM\"}")
                .statusCode(409)
                .body("type", containsString("reply-pending"));
    }

    @Test
    void anotherPersonIssuesTheReplyAndItsHashStandsInTheLedger() throws IOException {
        settleWork();
        carryOver();
        String reply = draft("nodal-officer", "FINAL");
        post("nodal-officer", REPLIES + reply + "/approval")
                .statusCode(409)
                .body("type", containsString("same-person"));
        get("ifso", REPLIES + reply).statusCode(404);
        get("ifso", NOTICES + id + "/replies").body("items", hasSize(0));
        var issued = post("compliance-officer", REPLIES + reply + "/approval")
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .extract();
        post("compliance-officer", REPLIES + reply + "/approval")
                .statusCode(409)
                .body("type", containsString("already-decided"));

        byte[] document = as("ifso").get(REPLIES + reply + "/document").asByteArray();
        assertThat(sha256(document)).isEqualTo(issued.<String>path("documentSha256"));
        assertThat(text(document)).contains("2 of 2 accounts blocked", "@tst_two", "Block the accounts");
        get("ifso", NOTICES + id)
                .body("status", equalTo("PARTIALLY_REPLIED"))
                .body("latency.repliedAfter", notNullValue());
        get("ifso", NOTICES + id + "/timeline")
                .body("items.event", hasItem("REPLY_ISSUED"))
                .body("items.event", not(hasItem("REPLY_DRAFTED")))
                .body("items.entryId", everyItem(notNullValue()));

        as("ifso").get(REPLIES + reply + "/proof").then().statusCode(202).header("Retry-After", notNullValue());
        while (sequencer.runOnce()) {
            // Until every entry has its place.
        }
        as("ifso")
                .get(REPLIES + reply + "/proof")
                .then()
                .statusCode(200)
                .body(containsString("c2sp.org/tlog-proof@v1"));
        String entry = issued.path("ledgerEntryId");
        assertThat(as("ifso").get("/api/v1/ledgers/notice/entries/" + entry).asString())
                .contains("REPLY_ISSUED", sha256(document));
        for (var part : new String[] {"", "/document", "/proof"}) {
            assertThat(bytes(as("ncpcr").get(REPLIES + reply + part)))
                    .isEqualTo(bytes(as("ncpcr").get(REPLIES + Ids.next() + part)));
        }
    }

    @Test
    void whoChangedAnAnswerAfterTheDraftDoesNotIssueIt() {
        settleWork();
        carryOver();
        String reply = draft("analyst", "FINAL");
        put(
                        "nodal-officer",
                        NOTICES + id + "/demands/2/answer",
                        "{\"outcome\": \"REFUSED\", \"ground\": \"MLAT_REQUIRED\", \"text\": \"By treaty\"}")
                .statusCode(200);
        post("nodal-officer", REPLIES + reply + "/approval")
                .statusCode(409)
                .body("type", containsString("same-person"));
        post("compliance-officer", REPLIES + reply + "/approval").statusCode(200);
        get("analyst", NOTICES + id).body("status", equalTo("REPLIED"));
        put("analyst", NOTICES + id + "/demands/2/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Here it is\"}")
                .statusCode(409);
        post("analyst", NOTICES + id + "/closure").statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void whatWasCarriedOverIsAnsweredLaterAndAnotherFinalFollows() {
        settleWork();
        carryOver();
        post("compliance-officer", REPLIES + draft("analyst", "FINAL") + "/approval")
                .statusCode(200);
        put("analyst", NOTICES + id + "/demands/1/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Else\"}")
                .statusCode(409)
                .body("type", containsString("answer-frozen"));
        put("analyst", NOTICES + id + "/demands/2/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Handed over\"}")
                .statusCode(200);
        post("compliance-officer", REPLIES + draft("analyst", "FINAL") + "/approval")
                .statusCode(200);
        get("ifso", NOTICES + id).body("status", equalTo("REPLIED"));
        get("ifso", NOTICES + id + "/replies").body("items", hasSize(2));
    }

    @Test
    void aDraftThatIsSentBackMakesRoomForAnother() {
        String reply = draft("analyst", "INTERIM");
        post("analyst", REPLIES + reply + "/rejection", "{}").statusCode(403);
        post("nodal-officer", REPLIES + reply + "/rejection", "{\"note\": \"Say more\"}")
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        get("analyst", REPLIES + reply + "/document").statusCode(404);
        draft("analyst", "INTERIM");
    }

    private void settleWork() {
        services.send(
                "takedown",
                "targets.settled",
                settled(id, 1, order, "ORDER", 2, true, "@tst_one=ENFORCED", "@tst_two=ENFORCED"));
        services.send(
                "reporting",
                "targets.settled",
                settled(id, 3, hold, "HOLD", 2, true, "@tst_one=PRESERVED", "@tst_two=PRESERVED"));
    }

    private void carryOver() {
        put(
                        "analyst",
                        NOTICES + id + "/demands/2/answer",
                        "{\"outcome\": \"CARRIED_OVER\", \"until\": \"2099-01-31\", \"text\": \"By then\"}")
                .statusCode(200);
    }

    private String draft(String person, String kind) {
        return post(person, NOTICES + id + "/replies", "{\"kind\": \"" + kind + "\"}")
                .statusCode(201)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .extract()
                .path("id");
    }

    private String decided(String status) {
        return "{\"orderId\":\"%s\",\"noticeId\":\"%s\",\"demand\":1,\"status\":\"%s\",\"at\":\"2022-09-20T06:00:00Z\"}"
                .formatted(order, id, status);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] document) throws IOException {
        try (var pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
