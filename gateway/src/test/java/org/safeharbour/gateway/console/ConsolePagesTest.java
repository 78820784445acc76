package org.safeharbour.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.gateway.outside.Forms;
import org.safeharbour.gateway.outside.Outside;
import org.safeharbour.gateway.outside.Surroundings;

@QuarkusTest
@WithTestResource(Outside.class)
@TestSecurity(
        user = "approver",
        roles = {
            "notice.read",
            "notice.handle",
            "reply.draft",
            "reply.approve",
            "takedown.request",
            "takedown.approve",
            "task.handle",
            "child-safety"
        })
class ConsolePagesTest {
    private static final String NOTICE = "/console/notices/01930000-0000-7000-8000-000000000001";
    private static final String API = "/api/v1/notices/01930000-0000-7000-8000-000000000001";
    private static final String ORDER = "/console/orders/01930000-0000-7000-8000-0000000000b1";

    @BeforeEach
    void forget() {
        Surroundings.forget();
    }

    private static String token() {
        return Forms.token(ORDER);
    }

    private static RequestSpecification form() {
        return Forms.filled(ORDER);
    }

    @Test
    void theInboxShowsWhatIsDueFirst() {
        var page = given().get("/console").then().statusCode(200).extract().asString();
        assertThat(page.indexOf("SH-2026-000001")).isPositive().isLessThan(page.indexOf("SH-2026-000002"));
        assertThat(page.indexOf("SH-2026-000002")).isLessThan(page.indexOf("SH-2026-000003"));
        assertThat(page).contains("Restricted", "Child safety", "1 overdue");
    }

    @Test
    void aNoticeOffersItsNextSteps() {
        given().get(NOTICE)
                .then()
                .statusCode(200)
                .body(containsString("+91-11-5550-0100"))
                .body(containsString("name=\"accept\" value=\"2\""))
                .body(containsString("value=\"&quot;7&quot;\""))
                .body(containsString("Point 2 names no power for data."))
                .body(containsString("option value=\"MLAT_REQUIRED\""))
                .body(not(containsString("OVERBROAD_DEMAND")))
                .body(containsString("Approve and issue"))
                .body(not(containsString("<script")));
    }

    @Test
    void anOutlineShowsNumberClocksAndStateOnly() {
        given().get("/console/notices/01930000-0000-7000-8000-000000000003")
                .then()
                .statusCode(200)
                .body(containsString("SH-2026-000003"))
                .body(containsString("child-safety matter"))
                .body(not(containsString("<form method=\"post\" action=\"/console/notices")));
        assertThat(Surroundings.seen("notice")).hasSize(1);
    }

    @Test
    void acceptsExceptWhatIsNotTicked() {
        form().formParam("once", "k-9")
                .formParam("etag", "\"7\"")
                .formParam("shown", 1, 2, 4)
                .formParam("accept", 1)
                .post(NOTICE + "/acceptance")
                .then()
                .statusCode(303)
                .header("Location", endsWith(NOTICE));
        var request = Surroundings.last("notice");
        assertThat(request.get("uri").asText()).isEqualTo(API + "/acceptance?except=2,4");
        assertThat(request.get("headers").get("idempotency-key").asText()).isEqualTo("k-9");
        assertThat(request.get("headers").get("if-match").asText()).isEqualTo("\"7\"");
    }

    @Test
    void verifiesOnAContactOfTheDirectory() {
        form().formParam("contact", "01930000-0000-7000-8000-0000000000c1")
                .formParam("note", "spoke to the duty officer")
                .post(NOTICE + "/verification")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("body").asText())
                .contains("\"method\":\"CALL_BACK\"", "\"contactId\":\"01930000-0000-7000-8000-0000000000c1\"");
    }

    @Test
    void carriesAPointOver() {
        form().formParam("position", 2)
                .formParam("outcome", "CARRIED_OVER")
                .formParam("until", "2026-12-01")
                .formParam("ground", "MLAT_REQUIRED")
                .formParam("text", "Under way.")
                .post(NOTICE + "/answers")
                .then()
                .statusCode(303);
        var request = Surroundings.last("notice");
        assertThat(request.get("method").asText()).isEqualTo("PUT");
        assertThat(request.get("uri").asText()).isEqualTo(API + "/demands/2/answer");
        assertThat(request.get("body").asText())
                .contains("\"until\":\"2026-12-01\"")
                .doesNotContain("ground");
    }

    @Test
    void decidesOnExactlyWhatWasShown() {
        given().get(ORDER)
                .then()
                .statusCode(200)
                .body(containsString("Block accounts: 23"))
                .body(containsString("@a23"))
                .body(containsString("sha256:cdcdcd"))
                .body(containsString("p-analyst"));
        form().formParam("digest", "sha256:cd")
                .formParam("decision", "APPROVE")
                .formParam("note", "")
                .post(ORDER + "/approvals")
                .then()
                .statusCode(303)
                .header("Location", endsWith(ORDER));
        assertThat(Surroundings.last("takedown").get("body").asText())
                .isEqualTo("{\"decision\":\"APPROVE\",\"digest\":\"sha256:cd\",\"note\":\"\"}");
    }

    @Test
    void saysWhatTheServiceRefused() {
        form().formParam("digest", "stale")
                .formParam("decision", "APPROVE")
                .post(ORDER + "/approvals")
                .then()
                .statusCode(409)
                .contentType(startsWith("text/html"))
                .body(containsString("digest-changed as the service says"))
                .body(containsString("Detail of the service."));
    }

    @Test
    void listsOrdersAndTasks() {
        given().get("/console/orders")
                .then()
                .statusCode(200)
                .body(containsString("Block accounts"))
                .body(containsString("Restricted"));
        assertThat(Surroundings.last("takedown").get("uri").asText()).contains("status=AWAITING_APPROVAL");
        given().get("/console/tasks")
                .then()
                .statusCode(200)
                .body(containsString("could not be delivered"))
                .body(containsString(NOTICE));
        form().post("/console/tasks/01930000-0000-7000-8000-0000000000d1/claim")
                .then()
                .statusCode(303);
        assertThat(Surroundings.last("notice").get("uri").asText()).endsWith("/claim");
    }

    @Test
    void takesNoFormOfSomebodyElse() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token())
                .post(NOTICE + "/acknowledgement")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://safeharbour.example/problems/cross-site-request"));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("token", token())
                .post(NOTICE + "/acknowledgement")
                .then()
                .statusCode(403);
        given().header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", token())
                .post(NOTICE + "/acknowledgement")
                .then()
                .statusCode(403);
        assertThat(Surroundings.seen("notice")).isEmpty();
    }

    @Test
    void readingChangesNothing() {
        for (var path : new String[] {"/console", NOTICE, ORDER, "/console/orders", "/console/tasks"}) {
            given().get(path).then().statusCode(200);
        }
        for (var service : new String[] {"notice", "takedown", "reporting"}) {
            for (var request : Surroundings.seen(service)) {
                assertThat(request.get("method").asText()).isEqualTo("GET");
            }
        }
        given().get(NOTICE + "/acknowledgement").then().statusCode(405);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "audit.read")
    void withoutThePermissionThereIsAPageThatSaysSo() {
        for (var path : new String[] {"/console", NOTICE, "/console/orders", "/console/tasks"}) {
            given().get(path)
                    .then()
                    .statusCode(403)
                    .contentType(startsWith("text/html"))
                    .body(containsString("Not permitted"));
        }
    }

    @Test
    @TestSecurity(user = "reader", roles = "notice.read")
    void aReaderIsOfferedNoStepsAndMayTakeNone() {
        given().get(NOTICE).then().statusCode(200).body(not(containsString("/acceptance")));
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", "x")
                .post(NOTICE + "/acceptance")
                .then()
                .statusCode(403)
                .body(containsString("Not permitted"));
    }
}
