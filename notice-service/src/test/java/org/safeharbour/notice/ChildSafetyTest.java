package org.safeharbour.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.notice.House.IFSO_PHONE;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.reference;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every endpoint of the table as a member of staff without the permission child-safety, against a child-safety notice, its
 * letter, its matter and its reply: refused, or nothing but number, clocks and state.
 */
@QuarkusTest
class ChildSafetyTest {
    private static final String ACCOUNT = "@tst_restricted";
    private static final String CASE = "FIR 4711/2022";
    private static final Set<String> OUTLINE = Set.of("id", "number", "status", "clocks");
    /** Lists hold other notices, too. */
    private static final Set<String> LISTS = Set.of("/api/v1/notices", "/api/v1/matters");
    /** Bodies that would be good, by the end of the path; all others are sent empty objects. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("verification", "{\"method\": \"CALL_BACK\", \"contactId\": \"" + IFSO_PHONE + "\"}"),
            Map.entry("rejection", "{\"reason\": \"NOT_COMPETENT\", \"text\": \"No\"}"),
            Map.entry("demands/1/answer", "{\"outcome\": \"ANSWERED\", \"text\": \"Done\"}"),
            Map.entry("replies", "{\"kind\": \"INTERIM\"}"),
            Map.entry("clarifications", "{\"question\": \"Which power?\"}"),
            Map.entry("extensions", "{\"until\": \"2099-01-01T00:00:00+05:30\", \"reason\": \"More time\"}"),
            Map.entry(
                    "reminders",
                    "{\"receivedAt\": \"2022-09-21T11:00:00+05:30\", \"text\": \"Reminder\", \"newDueAt\": \"2022-09-22T11:00:00+05:30\"}"),
            Map.entry("hearings", "{\"at\": \"2099-01-01T00:00:00+05:30\", \"mode\": \"IN_PERSON\"}"));

    private static String notice;
    private static String reference;
    private static String intake;
    private static String document;
    private static String matter;
    private static String reply;

    static List<String> endpoints() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/endpoints.txt"));
    }

    /** Once for all: nothing of it may change here. */
    @BeforeEach
    void aChildSafetyNotice() {
        if (notice == null) {
            file();
        }
    }

    private static void file() {
        reference = reference();
        notice = House.file("analyst", body());
        matter = as("analyst").get("/api/v1/notices/" + notice).path("matter.id");
        post("analyst", "/api/v1/notices/" + notice + "/acceptance?except=2").statusCode(200);
        post("analyst", "/api/v1/notices/" + notice + "/replies", "{\"kind\": \"INTERIM\"}")
                .statusCode(201);
        reply = as("analyst").get("/api/v1/notices/" + notice + "/replies").path("items[0].id");
        var letter =
                "IFSO, SPECIAL CELL, DELHI POLICE\nNo. %s  Dated: 20.09.2022\nNotice u/s 91 CrPC in %s on CSEAM\n1. Block the account %s."
                        .formatted(reference, CASE, ACCOUNT);
        var taken = given().header(TestLogin.HEADER, "analyst")
                .multiPart("file", "letter.txt", letter.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/intake");
        intake = taken.path("id");
        document = taken.path("documents[0].id");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutThePermissionThereIsTheOutlineOnly(String row) {
        var columns = row.split("\\s+", 3);
        var method = columns[0];
        var pattern = columns[1];
        var answer = call(method, path(pattern));
        assertThat(answer.statusCode()).as(row).isLessThan(500);
        assertThat(answer.asString()).as(row).doesNotContain(reference, ACCOUNT, CASE);
        if (LISTS.contains(pattern) && method.equals("GET")) {
            assertThat(item(answer)).as(row).doesNotContainKeys("agency", "title", "reference", "kind", "childSafety");
        } else if (!pattern.startsWith("/api/v1/agencies")) {
            assertThat(answer.asString()).as(row).doesNotContain("\"ifso\"");
        }
        if (answer.statusCode() >= 300) {
            // 400: refused before anything was looked up.
            assertThat(answer.statusCode()).as(row).isIn(400, 403, 404, 415);
        } else if (pattern.equals("/api/v1/notices/{id}")) {
            assertThat(answer.jsonPath().getMap("$").keySet()).isEqualTo(OUTLINE);
        }
        boolean aboutTheNotice = pattern.startsWith("/api/v1/notices/{id}/") || pattern.startsWith("/api/v1/replies/");
        if (aboutTheNotice) {
            assertThat(answer.statusCode()).as(row).isIn(400, 403);
        }
    }

    @Test
    void nothingIsToBeFoundOutBySearchingOrFiling() {
        for (var query : new String[] {"q=" + reference, "agency=ifso&q=SH-", "agency=ifso&limit=200"}) {
            var found = as("analyst2").get("/api/v1/notices?" + query);
            assertThat(found.jsonPath().getList("items.id")).as(query).doesNotContain(notice);
        }
        assertThat(as("analyst2").get("/api/v1/notices?limit=200").asString()).contains(notice);
        var again = as("analyst2").body(body()).post("/api/v1/notices");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).doesNotContain(notice, "SH-2022");
        var tasks = as("analyst2").get("/api/v1/tasks?limit=200").asString();
        assertThat(tasks).doesNotContain(reference, ACCOUNT, CASE);
    }

    @Test
    void aLetterOfTheSameCaseDoesNotNameTheMatter() {
        var letter =
                "IFSO, SPECIAL CELL, DELHI POLICE\nNo. %s  Dated: 20.09.2022\nNotice u/s 91 CrPC in case %s\n1. Furnish the e-mail address of @tst_open."
                        .formatted(reference(), CASE);
        var taken = given().header(TestLogin.HEADER, "analyst2")
                .multiPart("file", "letter.txt", letter.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/intake");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.jsonPath().getList("matterCandidates.id")).doesNotContain(matter);
    }

    @Test
    void nothingIsFiledUnderItsMatterToReadTheTitle() {
        var plain = House.notice(reference()).replaceFirst("\"kind\"", "\"matterId\": \"" + matter + "\", \"kind\"");
        assertThat(as("analyst2").body(plain).post("/api/v1/notices").statusCode())
                .isEqualTo(400);
        var following =
                House.notice(reference()).replaceFirst("\"kind\"", "\"inReplyTo\": \"" + reference + "\", \"kind\"");
        var filed = as("analyst2").body(following).post("/api/v1/notices");
        assertThat(filed.statusCode()).isEqualTo(201);
        assertThat(filed.asString()).doesNotContain(matter, CASE);
    }

    /** The line of the child-safety notice, or of its matter, in a list; it is among the newest. */
    private static Map<String, Object> item(Response list) {
        return list.jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(line -> Set.of(notice, matter).contains(line.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static String body() {
        return House.notice(reference)
                .replace("\"childSafety\": false", "\"childSafety\": true")
                .replace("FIR 1/2022", CASE)
                .replace("@Tst_One", ACCOUNT);
    }

    private Response call(String method, String path) {
        var request = as("analyst2");
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.body(BODIES.entrySet().stream()
                    .filter(body -> path.endsWith("/" + body.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("{}"));
        }
        return request.request(method, path);
    }

    private String path(String pattern) {
        var id = pattern.contains("/intake/") ? intake : notice;
        id = pattern.contains("/matters/") ? matter : id;
        id = pattern.contains("/replies/{id}") ? reply : id;
        return pattern.replace("{id}", id)
                .replace("{slug}", "ifso")
                .replace("{position}", "1")
                .replace("{document}", document)
                .replace("{noticeId}", notice)
                .replaceAll("\\{[a-zA-Z]+\\}", notice);
    }
}
