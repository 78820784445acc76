package org.safeharbour.gateway.portal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.AttributeType;
import io.quarkus.test.security.SecurityAttribute;
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
        user = "ifso",
        roles = "officer",
        attributes = @SecurityAttribute(key = "agency_id", value = "ifso", type = AttributeType.STRING))
class PortalPagesTest {
    private static final String NOTICE = "/portal/notices/01930000-0000-7000-8000-000000000001";
    private static final String API = "/api/v1/notices/01930000-0000-7000-8000-000000000001";
    private static final String QUESTION = "01930000-0000-7000-8000-000000000021";

    @BeforeEach
    void forget() {
        Surroundings.forget();
    }

    @Test
    void listsTheOfficersNotices() {
        given().get("/portal")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", "en")
                .body(containsString("SH-2026-000001"))
                .body(containsString("IFSO/2026/117"))
                .body(containsString("1 overdue"))
                .body(containsString("NCPCR/2026/9 &lt;b&gt;"))
                .body(containsString("IFSO, Delhi Police"))
                .body(containsString("?cursor=bmV4dA"));
        assertThat(Surroundings.last("notice").get("uri").asText()).isEqualTo("/api/v1/notices?limit=200");
    }

    @Test
    void showsANoticePointByPoint() {
        given().get(NOTICE)
                .then()
                .statusCode(200)
                .body(containsString("Block the accounts of annexure A."))
                .body(containsString("9 of 23"))
                .body(containsString("Details of the accounts &lt;script&gt;"))
                .body(not(containsString("<script")))
                .body(containsString("Due because"))
                .body(containsString("3 h from receipt 2026-11-20T11:00+05:30 = 2026-11-20T14:00+05:30"))
                .body(containsString("20 Nov 2026, 14:00 IST"))
                .body(containsString("clock late"))
                .body(containsString("All 23 accounts are preserved."))
                .body(containsString("Carried over to 1 Dec 2026, 23:59 IST"))
                .body(containsString("Received and registered as SH-2026-000001."))
                .body(containsString("/portal/replies/01930000-0000-7000-8000-0000000000a1/document"))
                .body(containsString("/portal/entries/01930000-0000-7000-8000-0000000000e1"))
                // A draft is the platform's own matter.
                .body(not(containsString("0000000000a2")))
                .body(not(containsString("/console/")));
    }

    @Test
    void listsTheItemsOfAPoint() {
        given().get(NOTICE + "/demands/1/targets")
                .then()
                .statusCode(200)
                .body(allOf(containsString("@a23"), containsString("Done and confirmed"), containsString("Pending")));
        given().get(NOTICE + "/demands/9/targets").then().statusCode(404).contentType(startsWith("text/html"));
    }

    @Test
    void speaksHindiWhenAskedAndRemembersIt() {
        given().header("Accept-Language", "hi-IN,hi;q=0.9,en;q=0.5")
                .get(NOTICE)
                .then()
                .header("Content-Language", "hi")
                .body(containsString("<html lang=\"hi\">"))
                .body(containsString("देय होने का कारण"))
                .body(containsString("खाते अवरुद्ध करें"));
        given().get("/portal?lang=hi")
                .then()
                .header(
                        "Set-Cookie",
                        allOf(startsWith("lang=hi"), containsString("HttpOnly"), containsString("Secure")))
                .body(containsString("मेरे नोटिस"));
        given().cookie("lang", "hi").get("/portal").then().body(containsString("मेरे नोटिस"));
        given().cookie("lang", "hi").get("/portal?lang=en").then().body(containsString("My notices"));
        given().get("/portal?lang=../x").then().statusCode(200).header("Content-Language", "en");
        assertThat(Surroundings.last("notice")
                        .get("headers")
                        .get("accept-language")
                        .asText())
                .isEqualTo("en");
    }

    @Test
    void handsOutTheReply() {
        given().get("/portal/replies/01930000-0000-7000-8000-0000000000a1/document")
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"reply-01930000-0000-7000-8000-0000000000a1.pdf\"")
                .header("Cache-Control", "no-store")
                .body(startsWith("%PDF"));
    }

    @Test
    void aForeignNoticeIsAPageThatSaysNotFound() {
        given().get("/portal/notices/019300ff-0000-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("Not found"))
                .body(not(containsString("019300ff-")));
        given().get("/portal/notices/nonsense").then().statusCode(404).contentType(startsWith("text/html"));
    }

    @Test
    void anOfficerSeesNoConsole() {
        given().redirects().follow(false).get("/console").then().statusCode(403).contentType(startsWith("text/html"));
        given().get("/console/orders").then().statusCode(403);
        assertThat(Surroundings.seen("notice")).isEmpty();
    }

    @Test
    void loggingOutIsAFormOfOurs() {
        given().get("/portal/logout").then().statusCode(405);
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/portal/logout")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://safeharbour.example/problems/cross-site-request"));
    }

    @Test
    void showsWhatWaitsForTheOfficer() {
        given().get(NOTICE)
                .then()
                .statusCode(200)
                .body(containsString("Waiting for you"))
                .body(containsString("point 2 names no power for data. &lt;i&gt;"))
                .body(containsString("BNSS 2023, section 94"))
                .body(containsString("More time asked for: until 30 Nov 2026, 17:00 IST"))
                .body(containsString("value=\"2026-11-30T17:00\""))
                .body(containsString("The year 2025."))
                .body(containsString("/documents/01930000-0000-7000-8000-000000000023\">order.pdf</a>"))
                .body(containsString("New date: end of 22 Nov 2026 IST"))
                .body(containsString("Hearing on 25 Nov 2026, 11:00 IST"))
                .body(containsString("/portal/calendar.ics"));
    }

    @Test
    void showsWhatIsDisclosedAndHowToOpenIt() {
        given().get(NOTICE)
                .then()
                .body(containsString("Not permitted by its legal basis"))
                .body(containsString("The sealed package is ready."))
                .body(containsString("23 Nov 2090, 12:00 IST"))
                .body(containsString("0123456789ABCDEF0123456789ABCDEF01234567"))
                .body(containsString("gpg --output disclosure.zip --decrypt"))
                .body(containsString("A second person at the platform must approve"))
                .body(containsString("action=\"/portal/disclosures/01930000-0000-7000-8000-0000000000f2/package\""))
                .body(not(containsString("disclosures/01930000-0000-7000-8000-0000000000f3/package")));
    }

    @Test
    void answersAQuestionWithPapers() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("token", token())
                .multiPart("once", "k-1")
                .multiPart("text", "Under section 94.")
                .multiPart("legalBasis", "IN-BNSS-94")
                .multiPart("files", "order \"7\".pdf", "%PDF-1.7 order".getBytes(UTF_8), "application/pdf")
                .post(NOTICE + "/clarifications/" + QUESTION + "/answer")
                .then()
                .statusCode(303)
                .header("Location", endsWith(NOTICE));
        var request = Surroundings.last("notice");
        assertThat(request.get("uri").asText()).isEqualTo(API + "/clarifications/" + QUESTION + "/answer");
        assertThat(request.get("headers").get("content-type").asText()).startsWith("multipart/form-data; boundary=");
        assertThat(request.get("headers").get("idempotency-key").asText()).isEqualTo("k-1");
        assertThat(request.get("body").asText())
                .contains("name=\"answer\"\r\nContent-Type: application/json\r\n")
                .contains("{\"text\":\"Under section 94.\",\"legalBasis\":[\"IN-BNSS-94\"]}")
                .contains("name=\"file\"; filename=\"order ")
                .contains("%PDF-1.7 order");
    }

    @Test
    void answersAQuestionWithoutPapers() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("token", token())
                .multiPart("text", "The year 2025.")
                .multiPart("files", "", new byte[0], "application/octet-stream")
                .post(NOTICE + "/clarifications/" + QUESTION + "/answer")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .isEqualTo("{\"text\":\"The year 2025.\",\"legalBasis\":[]}");
    }

    @Test
    void decidesOnMoreTime() {
        var path = "/extensions/01930000-0000-7000-8000-000000000041/decision";
        form().formParam("decision", "GRANT")
                .formParam("until", "2026-11-30T17:00")
                .formParam("zone", "+05:30")
                .post(NOTICE + path)
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("uri").asText()).isEqualTo(API + path);
        assertThat(Surroundings.last("notice").get("body").asText())
                .isEqualTo("{\"granted\":true,\"until\":\"2026-11-30T17:00:00+05:30\"}");
        form().formParam("decision", "REFUSE")
                .formParam("until", "2026-11-30T17:00")
                .post(NOTICE + path)
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText()).isEqualTo("{\"granted\":false}");
        form().formParam("decision", "GRANT")
                .formParam("until", "soon")
                .post(NOTICE + path)
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .body(containsString("until: Give a date and a time."));
    }

    @Test
    void remindsAndSchedules() {
        form().formParam("text", " Three days. ")
                .formParam("newDueAt", "")
                .formParam("zone", "+05:30")
                .post(NOTICE + "/reminders")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText()).isEqualTo("{\"text\":\"Three days.\"}");
        form().formParam("at", "2026-12-02T10:30")
                .formParam("zone", "+05:30")
                .formParam("mode", "VIDEO")
                .formParam("place", "")
                .post(NOTICE + "/hearings")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .isEqualTo("{\"at\":\"2026-12-02T10:30:00+05:30\",\"mode\":\"VIDEO\"}");
    }

    @Test
    void handsOutThePackageFromAFormOnly() {
        var path = "/portal/disclosures/01930000-0000-7000-8000-0000000000f2/package";
        given().get(path).then().statusCode(405);
        var bytes = form().post(path)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Length", "200000")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"disclosure-01930000-0000-7000-8000-0000000000f2.zip.pgp\"")
                .extract()
                .asByteArray();
        assertThat(bytes).hasSize(200_000);
    }

    @Test
    void aDownloadThatTheServiceRefusesIsASentence() {
        form().post("/portal/disclosures/019300ff-0000-7000-8000-0000000000f2/package")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("Not found"));
    }

    @Test
    void handsOutTheCalendar() {
        given().get("/portal/calendar.ics")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"safe-harbour.ics\"")
                .body(startsWith("BEGIN:VCALENDAR"));
    }

    @Test
    void takesNoFormWithoutItsToken() throws IOException {
        var forms = Forms.below("/portal");
        assertThat(forms).hasSizeGreaterThanOrEqualTo(5);
        for (var path : forms) {
            var request = given().header("Sec-Fetch-Site", "same-origin");
            var filled = path.endsWith("/answer")
                    ? request.multiPart("token", "x")
                    : request.contentType("application/x-www-form-urlencoded").formParam("token", "x");
            filled.post(path).then().statusCode(403).body(containsString("The form is out of date"));
        }
        assertThat(Surroundings.seen("notice")).isEmpty();
        assertThat(Surroundings.seen("reporting")).isEmpty();
    }

    private static String token() {
        return Forms.token(NOTICE);
    }

    private static RequestSpecification form() {
        return Forms.filled(NOTICE);
    }
}
