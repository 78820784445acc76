package org.safeharbour.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.peer.CallerContexts;
import org.safeharbour.kit.peer.Envelope;
import org.safeharbour.kit.testing.PeerMessages;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
@TestSecurity(
        user = "service-account-takedown-service",
        roles = "service.message",
        attributes = @SecurityAttribute(key = "azp", value = "takedown-service"))
class MessageResourceTest {
    private static final String ECHO = "test.echo";

    @Inject
    Echo echo;

    @Inject
    CallerContexts contexts;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    private final PeerMessages takedown = PeerMessages.from("takedown");
    private final Caller analyst = TestCallers.staff("analyst", "takedown.request", "child-safety");
    private final String stream = "order:" + Ids.next();

    @BeforeEach
    void forget() {
        echo.callersSeen.clear();
        echo.scopesSeen.clear();
    }

    @Test
    void aMessageHasItsEffectAsThePersonOfItsContext() {
        var message = echo("one", "answer");
        post(message)
                .body("results[0].id", equalTo(message.id().toString()))
                .body("results[0].status", equalTo(200))
                .body("results[0].answer", equalTo("{\"heard\":\"one-" + stream + "\"}"));
        assertThat(things("one")).isEqualTo(1);
        assertThat(echo.callersSeen)
                .containsExactly(
                        new Caller(Caller.Kind.STAFF, "analyst", "analyst", null, analyst.permissions(), "takedown"));
    }

    @Test
    void aRepeatHasNoEffectAndTheSameAnswer() {
        var message = echo("one", "answer");
        var first = post(message).extract().body().asString();
        assertThat(post(message).extract().body().asString()).isEqualTo(first);
        assertThat(things("one")).isEqualTo(1);
    }

    @Test
    void parallelRepeatsHaveOneEffect() throws Exception {
        var message = echo("one", "answer");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var posts = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<String>)
                            () -> post(message).extract().body().asString())
                    .toList();
            var answers =
                    pool.invokeAll(posts).stream().map(MessageResourceTest::get).distinct();
            assertThat(answers).hasSize(1);
        }
        assertThat(things("one")).isEqualTo(1);
    }

    @Test
    void aRepeatWithAnotherBodyIsRefusedAndOpensATask() {
        var message = echo("one", "answer");
        post(message).body("results.status", contains(200));
        var other = takedown.message(analyst, ECHO, stream, 1, Map.of("name", "other", "how", "answer"));
        post(other).body("results.status", contains(422)).body("results.problem", contains("conflicting-message"));
        post(other).body("results.status", contains(422));
        assertThat(count(
                        "select count(*) from task where kind = 'CONFLICTING_MESSAGE' and object_id = ?::uuid",
                        other.id().toString()))
                .isEqualTo(1);
        assertThat(things("other")).isZero();
    }

    @Test
    void aPoisonedMessageHarmsNoOtherStream() {
        var bad = takedown.next(analyst, ECHO, "bad:" + stream, body("bad", "refuse"));
        var behindBad = takedown.next(analyst, ECHO, "bad:" + stream, body("behind", "nothing"));
        var broken = takedown.next(analyst, ECHO, "broken:" + stream, body("broken", "fail"));
        var good = echo("good", "nothing");
        post(bad, behindBad, broken, good)
                .body("results.status", contains(422, 425, 500, 200))
                .body("results[3].answer", nullValue());
        assertThat(things("bad")).isZero();
        assertThat(things("behind")).isZero();
        assertThat(things("broken")).isZero();
        assertThat(things("good")).isEqualTo(1);
    }

    @Test
    void aStreamIsTakenInItsOrder() {
        post(echo("one", "nothing")).body("results.status", contains(200));
        var second = echo("two", "nothing");
        var third = echo("three", "nothing");
        post(third).body("results.status", contains(425));
        assertThat(things("three")).isZero();
        post(third, second).body("results.status", contains(200, 200));
    }

    @Test
    void anUnknownTypeIsToBeTriedAgainAndHoldsItsStream() {
        var unknown = takedown.next(analyst, "test.future", stream, Map.of());
        post(unknown, echo("after", "nothing")).body("results.status", contains(501, 425));
    }

    @Test
    void aBodyThatTheHandlerDoesNotKnowIsRefused() {
        var odd = takedown.next(analyst, ECHO, stream, Map.of("name", "x", "how", "nothing", "more", 1));
        post(odd).body("results.status", contains(400));
    }

    @Test
    void whatIsNotTheSendersWordIsRefused() {
        var genuine = echo("genuine", "nothing");
        var edited = copy(genuine, genuine.id(), genuine.body().replace("genuine", "forged"), genuine.context());
        var renamed = copy(genuine, Ids.next(), genuine.body(), genuine.context());
        var cut = copy(genuine, genuine.id(), genuine.body(), genuine.context().substring(0, 40));
        var reporting = PeerMessages.from("reporting").message(analyst, ECHO, stream, 1, body("r", "nothing"));
        for (var forged : new Envelope[] {edited, renamed, cut, reporting}) {
            post(forged).body("results.status", contains(403)).body("results.problem", contains("forged-context"));
        }
        assertThat(echo.callersSeen).isEmpty();
        post(genuine).body("results.status", contains(200));
    }

    @Test
    void rowsAreSeenAsTheMessagesCallerMay() {
        var officer = TestCallers.officer("officer", "ifso");
        post(
                        takedown.next(officer, ECHO, "a:" + stream, body("officer", "nothing")),
                        takedown.next(analyst, ECHO, "b:" + stream, body("staff", "nothing")))
                .body("results.status", contains(200, 200));
        assertThat(echo.scopesSeen).containsExactly("ifso", "*");
    }

    @Test
    @TestSecurity(
            user = "service-account-platform",
            roles = "service.message",
            attributes = @SecurityAttribute(key = "azp", value = "platform"))
    void aClientThatIsNoSenderIsForbidden() {
        given().contentType(ContentType.JSON)
                .body(takedown.batch(echo("one", "nothing")))
                .post("/internal/v1/messages")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "analyst", roles = "thing.read")
    void aPersonIsForbidden() {
        given().contentType(ContentType.JSON)
                .body(takedown.batch(echo("one", "nothing")))
                .post("/internal/v1/messages")
                .then()
                .statusCode(403);
    }

    @Test
    void moreThanFiveHundredAreRefused() {
        var one = echo("one", "nothing");
        var many = IntStream.range(0, 501).mapToObj(i -> one).toArray(Envelope[]::new);
        given().contentType(ContentType.JSON)
                .body(takedown.batch(many))
                .post("/internal/v1/messages")
                .then()
                .statusCode(400);
    }

    private Envelope echo(String name, String how) {
        return takedown.next(analyst, ECHO, stream, body(name, how));
    }

    private Map<String, String> body(String name, String how) {
        return Map.of("name", name + "-" + stream, "how", how);
    }

    private static Envelope copy(Envelope of, java.util.UUID id, String body, String context) {
        return new Envelope(id, of.type(), of.stream(), of.seq(), of.sentAt(), body, context, null);
    }

    private ValidatableResponse post(Envelope... messages) {
        return given().contentType(ContentType.JSON)
                .body(takedown.batch(messages))
                .post("/internal/v1/messages")
                .then()
                .statusCode(200);
    }

    private long things(String name) {
        return count("select count(*) from thing where name = ?", name + "-" + stream);
    }

    private long count(String sql, String parameter) {
        return callers.call(analyst, () -> QuarkusTransaction.requiringNew().call(() -> Sql.on(database)
                .first(sql, row -> row.getLong(1), parameter)
                .orElseThrow()));
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
