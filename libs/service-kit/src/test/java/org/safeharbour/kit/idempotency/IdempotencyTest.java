package org.safeharbour.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
@TestSecurity(
        user = "maker",
        roles = {"thing.make", "thing.read"})
class IdempotencyTest {
    @Inject
    Things things;

    @Inject
    CurrentCaller callers;

    @Inject
    ForgettingKeys forgetting;

    @Inject
    DataSource database;

    @Test
    void fiftyAtOnceGiveOneEffectAndFiftyEqualAnswers() throws Exception {
        var key = Ids.next().toString();
        var name = "once-" + key;
        Callable<String> call = () -> make(key, name);
        try (var pool = Executors.newFixedThreadPool(50)) {
            var answers = new ArrayList<String>();
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers.stream().collect(Collectors.toSet())).hasSize(1);
        }
        assertThat(callers.call(TestCallers.staff("maker"), () -> things.count(name)))
                .isEqualTo(1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var key = Ids.next().toString();
        make(key, "first-" + key);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"name\": \"second\", \"parts\": [{\"code\": \"a\"}]}")
                .post("/things")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://safeharbour.example/problems/idempotency-key-reused"));
    }

    @Test
    void aFailedCallLeavesItsKeyFree() {
        var key = Ids.next().toString();
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"name\": \"\", \"parts\": []}")
                .post("/things")
                .then()
                .statusCode(400);
        make(key, "after-failure-" + key);
    }

    @Test
    void answersAreForgottenAfterTheirRetentionAndNotBefore() {
        var old = Ids.next().toString();
        var fresh = Ids.next().toString();
        make(old, "old-" + old);
        make(fresh, "fresh-" + fresh);
        callers.call(TestCallers.staff("maker"), () -> QuarkusTransaction.requiringNew()
                .call(() -> Sql.on(database)
                        .update(
                                "update idempotency_key set created_at = created_at - interval '8 days' where key = ?",
                                old)));
        forgetting.runOnce();
        make(old, "again-" + old);
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh)
                .body("{\"name\": \"other\", \"parts\": [{\"code\": \"a\"}]}")
                .post("/things")
                .then()
                .statusCode(422);
    }

    @Test
    void anUnprintableKeyIsRefused() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "a b")
                .body("{}")
                .post("/things")
                .then()
                .statusCode(400);
    }

    private static String make(String key, String name) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + key + "\"")
                .body("{\"name\": \"" + name + "\", \"parts\": [{\"code\": \"a\"}]}")
                .post("/things")
                .then()
                .statusCode(is(201))
                .extract()
                .asString();
    }
}
