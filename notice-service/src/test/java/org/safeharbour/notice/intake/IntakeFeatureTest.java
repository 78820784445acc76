package org.safeharbour.notice.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.bytes;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.House;

@QuarkusTest
class IntakeFeatureTest {
    private static final String INTAKE = "/api/v1/intake/";
    private static final Path LETTERS = Path.of("src/test/resources/letters");

    @Test
    void theLetterOfTwentyThreeAccountsBecomesANoticeAsRead() throws IOException {
        var mail = letter("v05_ifso_23_accounts_xlsx.eml").replace("1207/ACP", House.reference());
        var intake = upload("analyst", "letter.eml", mail, "2022-09-20T20:15:30+05:30")
                .statusCode(201)
                .body("state", equalTo("READ"))
                .body("draft.kind", equalTo("POLICE_NOTICE"))
                .body("draft.agencyCandidates", contains("ifso"))
                .body("draft.targetCount", equalTo(23))
                .body("draft.demands.type", contains("BLOCK", "DISCLOSE", "PRESERVE", "DISCLOSE"))
                .body("documents", hasSize(2))
                .body("documents.sha256", everyItem(notNullValue()))
                .extract();
        String id = intake.path("id");
        get("analyst", INTAKE + id + "/targets?limit=20")
                .body("items", hasSize(20))
                .body("nextCursor", notNullValue());
        String document = intake.path("documents[0].id");
        assertThat(as("analyst").get(INTAKE + id + "/documents/" + document).asByteArray())
                .isEqualTo(mail.getBytes(StandardCharsets.UTF_8));

        var notice = post("analyst", INTAKE + id + "/notice", "{}")
                .statusCode(201)
                .body("agency", equalTo("ifso"))
                .body("childSafety", equalTo(true))
                .body("issuedAt", equalTo("2022-09-20T00:00:00+05:30"))
                .body("receivedAt", equalTo("2022-09-20T20:15:30+05:30"))
                .body("demands.progress.total", contains(23, 23, 23, 23))
                .body("legalBasis", hasItem("IN-CRPC-91"))
                .body("clocks.rule", hasItem("IN-IT-3-1-d.v1"))
                .extract();
        post("analyst", INTAKE + id + "/notice", "{}")
                .statusCode(409)
                .body("type", containsString("already-filed"))
                .body("id", equalTo(notice.<String>path("id")));
        get("analyst2", INTAKE + id).body("draft.targets", hasSize(0)).body("documents", hasSize(0));
        get("analyst2", INTAKE + id + "/targets").statusCode(403);
    }

    @Test
    void whatNobodyCanReadIsKeptAndPutBeforeAPerson() {
        String id = upload("analyst", "scan.pdf", "%PDF-1.4 nothing to read here", null)
                .statusCode(201)
                .body("state", equalTo("NEEDS_ENTRY"))
                .body("draft.demands", hasSize(0))
                .body("documents", hasSize(1))
                .extract()
                .path("id");
        get("analyst", "/api/v1/tasks?kind=LETTER_UNREADABLE&limit=200").body("items.object.id", hasItem(id));
        post("analyst", INTAKE + id + "/notice", "{}")
                .statusCode(409)
                .body("type", containsString("agency-unknown"))
                .body("candidates", hasSize(0));
        post("analyst", INTAKE + id + "/notice", House.notice(House.reference()))
                .statusCode(201)
                .body("warnings", notNullValue());
    }

    @Test
    void anOfficersLetterIsTheAgencysOwn() {
        String id = upload("ncpcr", "letter.txt", "To the nodal officer", null)
                .statusCode(201)
                .extract()
                .path("id");
        get("ncpcr", INTAKE + id).statusCode(200).body("noticeId", nullValue());
        assertThat(bytes(as("ifso").get(INTAKE + id)))
                .isEqualTo(bytes(as("ifso").get(INTAKE + Ids.next())));
        upload("ncpcr", "letter.txt", "To the nodal officer", "2022-01-01T00:00:00Z")
                .statusCode(403);
        upload("auditor", "letter.txt", "To the nodal officer", null).statusCode(403);
        upload("analyst", "letter.txt", "To the nodal officer", "2099-01-01T00:00:00Z")
                .statusCode(400);
    }

    private static String letter(String name) throws IOException {
        return Files.readString(LETTERS.resolve(name));
    }

    private static ValidatableResponse upload(String person, String name, String content, String receivedAt) {
        var request = given().header("X-Test-Person", person)
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        if (receivedAt != null) {
            request.multiPart("receivedAt", receivedAt);
        }
        return request.post("/api/v1/intake").then();
    }
}
