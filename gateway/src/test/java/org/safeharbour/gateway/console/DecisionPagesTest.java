package org.safeharbour.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.gateway.outside.Forms;
import org.safeharbour.gateway.outside.Outside;
import org.safeharbour.gateway.outside.Surroundings;

@QuarkusTest
@WithTestResource(Outside.class)
@TestSecurity(
        user = "officer-of-many",
        roles = {
            "notice.read",
            "notice.handle",
            "task.handle",
            "disclosure.prepare",
            "disclosure.approve",
            "report.prepare",
            "report.approve",
            "statistics.read",
            "directory.edit",
            "directory.approve",
            "takedown.approve",
            "reply.draft",
            "reply.approve",
            "child-safety"
        })
class DecisionPagesTest {
    private static final String ID = "01930000-0000-7000-8000-0000000000";
    private static final String WAITING = "/console/disclosures/" + ID + "f3";
    private static final String REPORT = "/console/reports/" + ID + "e5";
    private static final String LAPSED = "/console/notices/" + ID + "04";

    @BeforeEach
    void forget() {
        Surroundings.forget();
    }

    @Test
    void listsDisclosuresThatWait() {
        given().get("/console/disclosures")
                .then()
                .statusCode(200)
                .body(containsString("SH-2026-000001"))
                .body(containsString("Restricted"))
                .body(containsString("cursor=bmV4dA"));
        assertThat(Surroundings.last("reporting").get("uri").asText()).contains("state=AWAITING_APPROVAL");
    }

    @Test
    void showsADisclosureSideBySide() {
        given().get(WAITING)
                .then()
                .statusCode(200)
                .body(containsString("sha256:1212"))
                .body(containsString("0123456789ABCDEF0123456789ABCDEF01234567"))
                .body(containsString("Not permitted by its legal basis"))
                .body(containsString("phone: 3"))
                .body(containsString("name=\"release\" value=\"EMAIL\" checked"))
                .body(containsString("name=\"release\" value=\"MESSAGES\" disabled"));
    }

    @Test
    void decidesOnADisclosureAsItWasShown() {
        form(WAITING)
                .formParam("digest", "sha256:12")
                .formParam("decision", "APPROVE")
                .formParam("once", "k-7")
                .post(WAITING + "/approvals")
                .then()
                .statusCode(303)
                .header("Location", endsWith(WAITING));
        var request = Surroundings.last("reporting");
        assertThat(request.get("body").asText())
                .isEqualTo("{\"decision\":\"APPROVE\",\"digest\":\"sha256:12\",\"note\":\"\"}");
        assertThat(request.get("headers").get("idempotency-key").asText()).isEqualTo("k-7");
        form(WAITING)
                .formParam("digest", "stale")
                .post(WAITING + "/approvals")
                .then()
                .statusCode(409)
                .contentType(startsWith("text/html"))
                .body(containsString("Detail of the service."));
    }

    @Test
    void releasesLess() {
        form(WAITING)
                .formParam("shown", "EMAIL", "SIGNUP_IP", "MESSAGES")
                .formParam("release", "EMAIL")
                .formParam("ground", "OVERBROAD")
                .formParam("note", "too wide")
                .post(WAITING + "/preparation")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("reporting").get("body").asText())
                .contains("\"released\":[\"EMAIL\"]", "SIGNUP_IP", "MESSAGES", "OVERBROAD", "\"note\":\"too wide\"");
    }

    @Test
    void approvesAReportAndEntersItsReceipt() {
        given().get("/console/reports")
                .then()
                .statusCode(200)
                .body(containsString("National Cybercrime Reporting Portal"))
                .body(containsString("Restricted"));
        form(REPORT)
                .formParam("digest", "sha256:34")
                .formParam("decision", "APPROVE")
                .post(REPORT + "/approvals")
                .then()
                .statusCode(303);
        var finished = "/console/reports/" + ID + "e6";
        form(finished)
                .formParam("receiptNumber", "R-1")
                .formParam("at", "2026-12-01T10:00")
                .post(finished + "/filing")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("reporting").get("body").asText())
                .contains("\"receiptNumber\":\"R-1\"", "\"at\":\"2026-12-01T10:00:00+05:30\"");
        given().get(REPORT + "/dossier")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Length", "200000");
    }

    @Test
    void preparesAReportThatIsDue() {
        var draft = "/console/reports/" + ID + "e8";
        var page = given().get(draft).then().statusCode(200).extract().asString();
        assertThat(page.split("/preparation\"", -1))
                .as("one form for all its orders")
                .hasSize(2);
        assertThat(page).contains("name=\"order\" value=\"" + ID + "b1\"");
        form(draft)
                .formParam("order", ID + "b1")
                .formParam("destination", "NCRP")
                .post(draft + "/preparation")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("reporting").get("body").asText())
                .contains("\"orderId\":\"" + ID + "b1\"", "\"destination\":\"NCRP\"");
    }

    @Test
    void outlinesShowNothingButNumberAndState() {
        for (var path : new String[] {"/console/disclosures/" + ID + "f4", "/console/reports/" + ID + "e7"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("child-safety matter"))
                    .body(not(containsString("<form method=\"post\" action=\"/console/disclosures")))
                    .body(not(containsString("<form method=\"post\" action=\"/console/reports")));
        }
    }

    @Test
    void drawsFiguresAndMarksWhatWasBroughtIn() {
        given().get("/console/statistics?from=2019-01-01&to=2022-12-31&groupBy=year")
                .then()
                .statusCode(200)
                .body(containsString("<svg"))
                .body(containsString("fill=\"url(#imported)\""))
                .body(containsString("2022 · Identified: 40 (brought in)"))
                .body(containsString("1,200"))
                .body(not(containsString("style=")));
        assertThat(Surroundings.last("reporting").get("uri").asText())
                .isEqualTo("/api/v1/statistics?groupBy=year&from=2019-01-01&to=2022-12-31");
        given().get("/console/statistics?groupBy=%27x").then().statusCode(200);
        assertThat(Surroundings.last("reporting").get("uri").asText()).isEqualTo("/api/v1/statistics?groupBy=year");
    }

    @Test
    void proposesFiguresOfFormerYears() {
        form("/console/statistics")
                .formParam("csv", "from,to\r\n2019-01-01,2019-12-31\r\n")
                .formParam("source", "annual report & more")
                .post("/console/statistics/imports")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/changes/" + ID + "aa"));
        var request = Surroundings.last("reporting");
        assertThat(request.get("headers").get("content-type").asText()).startsWith("text/csv");
        assertThat(request.get("uri").asText()).contains("source=annual%20report%20%26%20more");
    }

    @Test
    void proposesAChangeOfTheDirectoryAndDecidesIt() {
        var agency = "/console/agencies/ifso";
        given().get("/console/agencies").then().statusCode(200).body(containsString(agency));
        given().get(agency)
                .then()
                .body(containsString("usable from 2 Nov 2026"))
                .body(containsString("name=\"shown\" value=\"" + ID + "c1\""));
        form(agency)
                .formParam("shown", ID + "c1")
                .formParam("keep", ID + "c1")
                .formParam("channel", "PHONE")
                .formParam("value", "+91-11-5550-0199")
                .formParam("verifiedUntil", "2027-06-30")
                .post(agency + "/changes")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/changes/" + ID + "aa"));
        assertThat(Surroundings.last("notice").get("body").asText())
                .contains("\"value\":\"+91-11-5550-0100\"", "\"value\":\"+91-11-5550-0199\"")
                .contains("\"verifiedUntil\":\"2027-07-01T00:00:00+05:30\"")
                .doesNotContain("\"key\"");
        var change = "/console/changes/" + ID + "aa";
        given().get(change)
                .then()
                .statusCode(200)
                .body(containsString("+91-11-5550-0199"))
                .body(containsString("sha256:5656"));
        form(change)
                .formParam("digest", "sha256:56")
                .formParam("decision", "APPROVE")
                .post(change + "/approvals")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("uri").asText()).isEqualTo("/api/v1/changes/" + ID + "aa/approvals");
    }

    @Test
    void findsAChangeWhereverItIs() {
        given().get("/console/changes/" + ID + "ab")
                .then()
                .statusCode(200)
                .body(allOf(containsString("annual report"), containsString("1,234")));
        given().get("/console/changes/" + ID + "ac").then().statusCode(404);
    }

    @Test
    void linksNoticesToAMatter() {
        var matter = "/console/matters/" + ID + "a7";
        given().get("/console/matters").then().statusCode(200).body(containsString("FIR 1/2026"));
        given().get(matter)
                .then()
                .body(allOf(containsString("SH-2026-000002"), containsString("the same case reference")));
        form(matter)
                .formParam("notice", ID + "04")
                .post(matter + "/notices")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText()).isEqualTo("{\"noticeId\":\"" + ID + "04\"}");
        form(matter).post(matter + "/notices/" + ID + "02/removal").then().statusCode(303);
        assertThat(Surroundings.last("notice").get("method").asText()).isEqualTo("DELETE");
    }

    @Test
    void warnsWhenTheVerificationLapsedAndOffersItAgain() {
        given().get(LAPSED)
                .then()
                .statusCode(200)
                .body(containsString("The verification has lapsed."))
                .body(containsString("+91-11-5550-0100"))
                .body(containsString("One question names every point below (1 in all)"))
                .body(containsString("Point 2 names no power for data."))
                .body(containsString("/console/disclosures/" + ID + "f2"));
    }

    @Test
    void asksAndRecords() {
        form(LAPSED)
                .formParam("question", "Please settle")
                .post(LAPSED + "/clarifications")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText()).isEqualTo("{\"question\":\"Please settle\"}");
        form(LAPSED)
                .formParam("until", "2026-11-30T17:00")
                .formParam("zone", "+05:30")
                .formParam("reason", "Many")
                .post(LAPSED + "/extensions")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .isEqualTo("{\"until\":\"2026-11-30T17:00:00+05:30\",\"reason\":\"Many\"}");
        form(LAPSED)
                .formParam("at", "2026-11-25T11:00:00")
                .formParam("zone", "+05:30")
                .formParam("attendee", "nodal officer")
                .formParam("outcome", "heard")
                .post(LAPSED + "/hearings")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .isEqualTo(
                        "{\"at\":\"2026-11-25T11:00:00+05:30\",\"attendee\":\"nodal officer\",\"outcome\":\"heard\"}");
    }

    @Test
    void answersADemandWithoutAList() {
        form(LAPSED)
                .formParam("position", 2)
                .formParam("outcome", "ANSWERED")
                .formParam("method", "by hash")
                .formParam("scope", "public posts")
                .formParam("cutOff", "2026-11-20T00:00")
                .formParam("zone", "+05:30")
                .formParam("foundKind", "POST")
                .formParam("found", "https://chirp.example/p/1\r\n\r\n https://chirp.example/p/2 ")
                .formParam("text", "Two.")
                .post(LAPSED + "/open-answers")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .contains(
                        "\"search\":{\"method\":\"by hash\",\"scope\":\"public posts\",\"cutOff\":\"2026-11-20T00:00:00+05:30\"}")
                .contains("https://chirp.example/p/2")
                .doesNotContain("narrowing", "ground");
        form(LAPSED)
                .formParam("position", 2)
                .formParam("outcome", "REFUSED")
                .formParam("narrowing", "Name the posts.")
                .formParam("text", "Too wide.")
                .post(LAPSED + "/open-answers")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .contains("\"ground\":\"OVERBROAD\"", "\"narrowing\":\"Name the posts.\"")
                .doesNotContain("search", "found");
    }

    @Test
    void takesNoFormWithoutItsToken() throws IOException {
        var forms = Forms.below("/console");
        assertThat(forms).hasSizeGreaterThanOrEqualTo(20);
        for (var path : forms) {
            given().header("Sec-Fetch-Site", "same-origin")
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("token", "A".repeat(43))
                    .formParam("position", 1)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .contentType(startsWith("text/html"))
                    .body(containsString("The form is out of date"));
        }
        for (var service : new String[] {"notice", "takedown", "reporting"}) {
            assertThat(Surroundings.seen(service)).isEmpty();
        }
    }

    @Test
    void aContactGoesOnlyWhenItWasShownAndNotKept() {
        var agency = "/console/agencies/ifso";
        for (var shown : new String[] {"c1", "c9"}) {
            form(agency)
                    .formParam("shown", ID + shown)
                    .formParam("channel", "EMAIL")
                    .formParam("value", "desk@ifso.example")
                    .formParam("verifiedUntil", "2027-06-30")
                    .post(agency + "/changes")
                    .then()
                    .statusCode(303);
            assertThat(Surroundings.last("notice").get("body").asText().contains("+91-11-5550-0100"))
                    .as(shown)
                    .isEqualTo(shown.equals("c9"));
        }
    }

    @Test
    @TestSecurity(user = "auditor", roles = "audit.read")
    void withoutThePermissionThereIsAPageThatSaysSo() {
        for (var path : new String[] {
            WAITING,
            REPORT,
            "/console/disclosures",
            "/console/reports",
            "/console/statistics",
            "/console/agencies",
            "/console/matters",
            "/console/changes/" + ID + "aa"
        }) {
            given().get(path).then().statusCode(403).body(containsString("Not permitted"));
        }
    }

    private static RequestSpecification form(String page) {
        return Forms.filled(page);
    }
}
