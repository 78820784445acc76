package org.safeharbour.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.AttributeType;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
