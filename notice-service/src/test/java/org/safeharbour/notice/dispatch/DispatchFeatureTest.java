package org.safeharbour.notice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.IFSO_PHONE;
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
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.safeharbour.notice.OtherServices;

@QuarkusTest
class DispatchFeatureTest {
    private static final String NOTICES = "/api/v1/notices/";
    private static final String SHA256 = "ab".repeat(32);

    @Inject
    OtherServices services;

    @Test
    void namedDataOfNamedAccountsBecomesADisclosureThatAnswersItself() {
        var id = accepted(notice(reference()));
        String disclosure = get("analyst", NOTICES + id)
                .body("demands[1].orderId", nullValue())
                .extract()
                .path("demands[1].disclosureId");
        assertThat(services.sent("disclosure.open", UUID.fromString(id)))
                .singleElement()
                .asString()
                .contains("\"disclosureId\":\"" + disclosure + "\"", "\"demand\":2", "\"demandNumber\":\"2\"")
                .contains(
                        "\"categories\":[\"EMAIL\",\"SIGNUP_IP\"]", "\"from\":\"2022-08-01\"", "\"to\":\"2022-09-20\"")
                .contains("\"targetTotal\":1", "@tst_one", "IN-CRPC-91", "\"issuerRank\":\"DCP\"", "FIR 1/2022");

        services.send("reporting", "disclosure.decided", decided(id, disclosure, "READY", "[\"EMAIL\"]", SHA256));
        get("analyst", NOTICES + id).body("demands[1].state", equalTo("DISPATCHED"));
        services.send(
                "reporting",
                "targets.settled",
                settled(id, 2, disclosure, "DISCLOSURE", 1, true, "@tst_one=DISCLOSED"));
        get("ifso", NOTICES + id)
                .body("demands[1].state", equalTo("ANSWERED"))
                .body(
                        "demands[1].answer",
                        equalTo("EMAIL of 1 account released in package sha256 " + SHA256
                                + "; SIGNUP_IP refused: NOT_PERMITTED."));
        get("ifso", NOTICES + id + "/timeline")
                .body("items.event", hasItem("DISCLOSURE_DECIDED"))
                .body("items.text", not(hasItem(containsString("analyst"))));
        services.send("reporting", "disclosure.decided", decided(id, disclosure, "EXPIRED", "[]", null));
        get("analyst", "/api/v1/tasks?kind=DISCLOSURE_EXPIRED&limit=200").body("items.object.id", hasItem(id));
        get("ifso", NOTICES + id).body("demands[1].answer", containsString(SHA256));
    }

    @Test
    void aDisclosureThatIsRefusedAsAWholeRefusesTheDemand() {
        var id = accepted(notice(reference()));
        String disclosure = get("analyst", NOTICES + id).extract().path("demands[1].disclosureId");
        services.send("reporting", "disclosure.decided", decided(id, disclosure, "REFUSED", "[]", null));
        services.send(
                "reporting", "targets.settled", settled(id, 2, disclosure, "DISCLOSURE", 1, true, "@tst_one=REFUSED"));
        get("ifso", NOTICES + id)
                .body("demands[1].state", equalTo("REFUSED"))
                .body("demands[1].ground", equalTo("NOT_PERMITTED"))
                .body("demands[1].answer", containsString("SIGNUP_IP refused: NOT_PERMITTED"));
    }

    @Test
    void wordOfAnotherDisclosureChangesNothing() {
        var id = accepted(notice(reference()));
        services.send(
                "reporting",
                "disclosure.decided",
                decided(id, "01900000-0000-7000-8000-0000000000aa", "READY", "[\"EMAIL\"]", SHA256));
        get("ifso", NOTICES + id + "/timeline").body("items.event", not(hasItem("DISCLOSURE_DECIDED")));
    }

    @Test
    void aQuestionForNumbersIsAskedAndAnswersItselfByYear() {
        var body = counting("number of such posts identified, deleted and reported in the past four years", "");
        var id = accepted(body);
        assertThat(services.sent("figures.asked", UUID.fromString(id)))
                .singleElement()
                .asString()
                .contains("\"demand\":1", "\"agency\":\"ifso\"", "\"childSafety\":false")
                .contains("\"from\":\"2018-09-20\"", "\"to\":\"2022-09-20\"");
        services.send("reporting", "figures.given", """
                {"noticeId": "%s", "demand": 1, "from": "2018-09-20", "to": "2022-09-20", "cutOff": "2022-09-20T06:00:00Z",
                 "rows": [{"year": 2022, "identified": 7, "removed": 6, "blocked": 5, "reported": 4, "disclosed": 3, "imported": false},
                  {"year": 2019, "identified": 70, "removed": 60, "blocked": 50, "reported": 40, "disclosed": 0, "imported": true}]}
                """.formatted(id));
        get("ifso", NOTICES + id).body("demands[0].state", equalTo("ANSWERED")).body("demands[0].answer", equalTo("""
                                Figures by calendar year, from 2018-09-20 to 2022-09-20; cut-off 2022-09-20 11:30:00 (Asia/Kolkata):
                                2019: 70 identified, 60 removed, 50 blocked, 40 reported, 0 disclosed (imported from records kept before this system)
                                2022: 7 identified, 6 removed, 5 blocked, 4 reported, 3 disclosed"""));
        // A person may say it better; figures that come later change nothing.
        put("analyst", NOTICES + id + "/demands/1/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"As stated\"}")
                .statusCode(200);
        services.send(
                "reporting",
                "figures.given",
                "{\"noticeId\": \"%s\", \"demand\": 1, \"from\": null, \"to\": null, \"cutOff\": \"2022-09-20T06:00:00Z\", \"rows\": []}"
                        .formatted(id));
        get("ifso", NOTICES + id).body("demands[0].answer", equalTo("As stated"));
    }

    @Test
    void statedDaysOfAQuestionGoBeforeItsWords() {
        var id = accepted(
                counting("accounts blocked", ", \"from\": \"2021-01-01\", \"to\": \"2021-12-31T23:59:59+05:30\""));
        assertThat(services.sent("figures.asked", UUID.fromString(id)))
                .singleElement()
                .asString()
                .contains("\"from\":\"2021-01-01\"", "\"to\":\"2021-12-31\"");
        var other = accepted(counting("accounts blocked", ""));
        assertThat(services.sent("figures.asked", UUID.fromString(other)))
                .singleElement()
                .asString()
                .contains("\"from\":null", "\"to\":null");
    }

    @Test
    void allOfSomethingGoesToAPersonAndNowhereElse() {
        var id = accepted(notice(reference())
                .replace("\"text\": \"Block the accounts\"", "\"openEnded\": true, \"text\": \"Block all accounts\""));
        get("analyst", NOTICES + id).body("demands[0].state", equalTo("DISPATCHED"));
        assertThat(services.sent("order.open", UUID.fromString(id))).isEmpty();
        get("analyst", "/api/v1/tasks?kind=OPEN_ENDED_DEMAND&limit=200").body("items.object.id", hasItem(id));
    }

    @Test
    void anAnswerToAnOpenEndedDemandSaysFromWhatSearch() {
        var id = accepted(openEnded(reference(), "ifso"));
        var path = NOTICES + id + "/demands/1/answer";
        put("analyst", path, "{\"outcome\": \"ANSWERED\", \"text\": \"See the list\"}")
                .statusCode(400)
                .body(
                        "errors.path",
                        allOf(hasItem("search.method"), hasItem("search.scope"), hasItem("search.cutOff")));
        put("analyst", path, "{\"outcome\": \"REFUSED\", \"ground\": \"OVERBROAD\", \"text\": \"Too wide\"}")
                .statusCode(400)
                .body("errors.path", hasItem("narrowing"));
        put("analyst", path, found("2099-01-01T00:00:00Z", "@fresh_one")).statusCode(400);
        put("analyst", path, found("2022-09-20T06:00:00Z", "@Fresh_One"))
                .statusCode(200)
                .body("demands[0].search.method", equalTo("hash list"))
                .body("demands[0].search.cutOff", equalTo("2022-09-20T11:30:00+05:30"))
                .body("demands[0].progress.done", equalTo(1));
        get("ifso", NOTICES + id + "/demands/1/targets")
                .body("items.value", equalTo(java.util.List.of("@fresh_one")))
                .body("items[0].outcome", equalTo("FOUND"));
        put("analyst", path, found("2022-09-20T06:00:00Z", "@fresh_two")).statusCode(200);
        get("ifso", NOTICES + id + "/demands/1/targets").body("items.value", equalTo(java.util.List.of("@fresh_two")));
        put(
                        "analyst",
                        path,
                        "{\"outcome\": \"REFUSED\", \"ground\": \"OVERBROAD\", \"text\": \"Too wide\", \"narrowing\": \"Name accounts\"}")
                .statusCode(200)
                .body("demands[0].narrowing", equalTo("Name accounts"))
                .body("demands[0].search", nullValue())
                .body("demands[0].progress.total", equalTo(0));
    }

    @Test
    void theReplyPrintsSearchListAndNarrowing() throws IOException {
        var body = openEnded(reference(), "ifso");
        var second = "{\"type\": \"EXPLAIN\", \"text\": \"Explain all posts\", \"openEnded\": true}]";
        var id = accepted(body.replaceFirst("}]}\\s*$", "}, " + second + "}"));
        put("analyst", NOTICES + id + "/demands/1/answer", found("2022-09-20T06:00:00Z", "@fresh_three"))
                .statusCode(200);
        put(
                        "analyst",
                        NOTICES + id + "/demands/2/answer",
                        "{\"outcome\": \"REFUSED\", \"ground\": \"OVERBROAD\", \"text\": \"Too wide\", \"narrowing\": \"Name the posts\"}")
                .statusCode(200);
        String reply = post("analyst", NOTICES + id + "/replies", "{\"kind\": \"FINAL\"}")
                .statusCode(201)
                .extract()
                .path("id");
        post("nodal-officer", "/api/v1/replies/" + reply + "/approval").statusCode(200);
        var pdf =
                get("ifso", "/api/v1/replies/" + reply + "/document").extract().asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Searched: hash list.", "In: all public posts.", "2022-09-20 11:30:00")
                    .contains("@fresh_three", "Found", "What we can answer instead: Name the posts")
                    .contains("wider than its legal basis allows");
        }
    }

    @Test
    void aListNeverTellsWhatOnlyAnotherAuthorityNamed() {
        file("analyst", openEnded(reference(), "ncpcr").replace("\"targets\": []", targets("@theirs", "@both")));
        file("analyst", openEnded(reference(), "ifso").replace("\"targets\": []", targets("@both")));
        var id = accepted(openEnded(reference(), "ifso"));
        var path = NOTICES + id + "/demands/1/answer";
        var refusal = put("analyst", path, found("2022-09-20T06:00:00Z", "@fresh", "@theirs", "@both"))
                .statusCode(409)
                .body("type", containsString("found-through-another"))
                .body("items", equalTo(java.util.List.of(1)))
                .extract()
                .asString();
        assertThat(refusal).doesNotContain("ncpcr", "NCPCR", "@theirs");
        get("ifso", NOTICES + id).body("demands[0].state", equalTo("DISPATCHED"));
        put("analyst", path, found("2022-09-20T06:00:00Z", "@fresh", "@both")).statusCode(200);
    }

    @Test
    void aSearchBelongsToOpenEndedDemandsOnly() {
        var id = accepted(notice(reference()));
        put("analyst", NOTICES + id + "/demands/1/answer", found("2022-09-20T06:00:00Z", "@tst_one"))
                .statusCode(400)
                .body("errors.path", allOf(hasItem("search"), hasItem("found")));
        get("analyst", NOTICES + id).body("demands[0].orderId", notNullValue());
    }

    private static String accepted(String body) {
        var id = file("analyst", body);
        post(
                        "analyst",
                        NOTICES + id + "/verification",
                        "{\"method\": \"CALL_BACK\", \"contactId\": \"" + IFSO_PHONE + "\"}")
                .statusCode(200);
        post("analyst", NOTICES + id + "/acceptance").statusCode(200);
        return id;
    }

    private static String counting(String text, String more) {
        return """
                {"kind": "POLICE_NOTICE", "agency": "ifso", "reference": "%s", "issuedAt": "2022-09-20T10:00:00+05:30",
                 "receivedAt": "2022-09-20T11:00:00+05:30", "demands": [{"type": "COUNT", "text": "%s"%s}]}
                """.formatted(reference(), text, more);
    }

    private static String openEnded(String reference, String agency) {
        return """
                {"kind": "POLICE_NOTICE", "agency": "%s", "reference": "%s", "issuedAt": "2022-09-20T10:00:00+05:30",
                 "receivedAt": "2022-09-20T11:00:00+05:30", "legalBasis": ["IN-CRPC-91"],
                 "demands": [{"type": "DISCLOSE", "text": "Details of all accounts", "openEnded": true, "targets": []}]}
                """.formatted(agency, reference);
    }

    private static String targets(String... values) {
        var list = new java.util.StringJoiner(",", "\"targets\": [", "]");
        for (var value : values) {
            list.add("{\"kind\": \"ACCOUNT\", \"value\": \"" + value + "\"}");
        }
        return list.toString();
    }

    private static String found(String cutOff, String... values) {
        return "{\"outcome\": \"ANSWERED\", \"text\": \"See the list\", \"search\": {\"method\": \"hash list\","
                + " \"scope\": \"all public posts\", \"cutOff\": \"" + cutOff + "\"}, "
                + targets(values).replace("\"targets\"", "\"found\"") + "}";
    }

    private static String decided(String notice, String disclosure, String status, String released, String sha256) {
        return """
                {"disclosureId": "%s", "noticeId": "%s", "demand": 2, "status": "%s", "at": "2022-09-20T06:30:00Z", "released": %s,
                 "refused": [{"category": "SIGNUP_IP", "ground": "NOT_PERMITTED"}], "packageSha256": %s}
                """.formatted(disclosure, notice, status, released, sha256 == null ? null : '"' + sha256 + '"');
    }
}
