package org.safeharbour.kit.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.testing.PeerMessages;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
@TestSecurity(user = "analyst", roles = "task.handle")
class TaskResourceTest {
    private static final Caller SYSTEM = Caller.system("notice-service");

    /** Hears decisions as a service does. */
    @Singleton
    static class Decisions {
        final List<TaskResolved> heard = new CopyOnWriteArrayList<>();

        void on(@Observes TaskResolved resolved) {
            heard.add(resolved);
        }
    }

    @Inject
    Tasks tasks;

    @Inject
    Decisions decisions;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    private UUID open(UUID about) {
        return callers.call(SYSTEM, () -> QuarkusTransaction.requiringNew()
                .call(() -> tasks.open(
                        KitTask.PARTITION_MISSING,
                        "table",
                        about,
                        Instant.parse("2026-12-01T00:00:00Z"),
                        Map.of("table", "thing"))));
    }

    @Test
    void aTaskIsListedClaimedAndResolved() {
        var about = Ids.next();
        var id = open(about);
        given().post("/api/v1/tasks/{id}/claim", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLAIMED"))
                .body("claimedBy", equalTo("analyst"));
        resolve(id, "{\"resolution\": \"DONE\", \"note\": \"moved\"}")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("kind", equalTo("PARTITION_MISSING"))
                .body("title", notNullValue())
                .body("state", equalTo("RESOLVED"))
                .body("source", equalTo("notice"))
                .body("object.id", equalTo(about.toString()))
                .body("facts.table", equalTo("thing"))
                .body("dueAt", equalTo("2026-12-01T00:00:00Z"))
                .body("resolvedBy", equalTo("analyst"));
        assertThat(decisions.heard).contains(new TaskResolved(id, "PARTITION_MISSING", about, "DONE", "moved"));
        resolve(id, "{\"resolution\": \"DONE\"}").then().statusCode(409);
        given().post("/api/v1/tasks/{id}/claim", id).then().statusCode(409);
    }

    @Test
    void theListIsPagedByOpening() {
        var ids = List.of(
                open(Ids.next()).toString(),
                open(Ids.next()).toString(),
                open(Ids.next()).toString());
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = given().get("/api/v1/tasks?state=OPEN&kind=PARTITION_MISSING&limit=2&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        }
        assertThat(seen).isSorted().containsAll(ids).doesNotHaveDuplicates();
    }

    @Test
    void badInputIsNamed() {
        var id = open(Ids.next());
        given().get("/api/v1/tasks?limit=0").then().statusCode(400);
        given().get("/api/v1/tasks?state=NO_STATE").then().statusCode(404);
        given().get("/api/v1/tasks?kind=x'--").then().statusCode(400);
        resolve(id, "{\"resolution\": \"not upper\"}").then().statusCode(400);
        resolve(id, "{}").then().statusCode(400);
        resolve(id, "{\"resolution\": \"DONE\", \"note\": \"" + "n".repeat(2001) + "\"}")
                .then()
                .statusCode(400);
        resolve(Ids.next(), "{\"resolution\": \"DONE\"}").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "audit.read")
    void onlyWhoHandlesTasksSeesThem() {
        given().get("/api/v1/tasks").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "service-account-takedown-service",
            roles = {"service.message", "task.handle"},
            attributes = @SecurityAttribute(key = "azp", value = "takedown-service"))
    void anotherServicesTaskIsCopiedAndItsDecisionTravelsBack() {
        var takedown = PeerMessages.from("takedown");
        var body = new TaskOpened(
                Ids.next(),
                "REVIEW",
                Map.of("en", "Review", "hi", "समीक्षा"),
                "order",
                Ids.next(),
                Map.of("n", 1),
                null,
                Instant.parse("2026-11-21T00:00:00Z"));
        given().contentType(ContentType.JSON)
                .body(takedown.batch(takedown.next(SYSTEM, "task.opened", "task:" + body.id(), body)))
                .post("/internal/v1/messages")
                .then()
                .statusCode(200)
                .body("results.status", contains(200));
        given().header("Accept-Language", "hi")
                .contentType(ContentType.JSON)
                .body("{\"resolution\": \"AGREED\"}")
                .post("/api/v1/tasks/{id}/resolution", body.id())
                .then()
                .statusCode(200)
                .body("title", equalTo("समीक्षा"))
                .body("source", equalTo("takedown"));
        assertThat(decisions.heard).noneMatch(resolved -> resolved.taskId().equals(body.id()));
        var sent = Sql.on(database)
                .first(
                        "select destination || ' ' || type from outbox where stream = ?",
                        row -> row.getString(1),
                        "task:" + body.id());
        assertThat(sent).contains("takedown task.resolved");
    }

    @ParameterizedTest
    @EnumSource(KitTask.class)
    void everyKindHasATitleInEveryLanguage(KitTask kind) {
        for (var language : org.safeharbour.kit.message.Messages.LANGUAGES) {
            assertThat(org.safeharbour.kit.message.Messages.text(language, "task." + kind.name()))
                    .isNotBlank();
        }
    }

    private static io.restassured.response.Response resolve(UUID id, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/tasks/{id}/resolution", id);
    }
}
