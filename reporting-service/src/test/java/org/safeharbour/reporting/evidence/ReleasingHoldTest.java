package org.safeharbour.reporting.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.change.DecidingChange;
import org.safeharbour.reporting.change.ProposalState;

@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
class ReleasingHoldTest {
    @Inject
    DecidingChange deciding;

    @Inject
    OpeningHold opening;

    @Inject
    CurrentCaller callers;

    @Inject
    TestClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @TestSecurity(user = "keeper", roles = "hold.manage")
    void releaseNeedsAnotherPersonAndTheShownDigest() {
        var hold = open();
        var change = given().delete("/api/v1/holds/" + hold + "?reason=retention is over")
                .then()
                .statusCode(202)
                .extract();
        var id = UUID.fromString(change.path("id"));
        String digest = change.path("digest");
        decide(id, digest)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://safeharbour.example/problems/same-person"));
        assertThatThrownBy(() -> asSecond(id, true, "sha256:other"))
                .isInstanceOf(Problem.class)
                .hasMessage("digest-changed");
        assertThat(asSecond(id, true, digest)).isEqualTo(ProposalState.APPROVED);
        assertThatThrownBy(() -> asSecond(id, true, digest))
                .isInstanceOf(Problem.class)
                .hasMessage("already-decided");
        given().get("/api/v1/holds/" + hold).then().statusCode(200).body("state", equalTo("RELEASED"));
        given().delete("/api/v1/holds/" + hold + "?reason=once more please")
                .then()
                .statusCode(409);
    }

    @Test
    @TestSecurity(user = "keeper", roles = "hold.manage")
    void aRejectedReleaseLeavesTheHold() {
        var hold = open();
        var change = given().delete("/api/v1/holds/" + hold + "?reason=retention is over")
                .then()
                .statusCode(202)
                .extract();
        assertThat(asSecond(UUID.fromString(change.path("id")), false, change.path("digest")))
                .isEqualTo(ProposalState.REJECTED);
        given().get("/api/v1/holds/" + hold).then().body("state", equalTo("OPEN"));
    }

    @Test
    @TestSecurity(user = "keeper", roles = "hold.manage")
    void anOldProposalCanOnlyBeRejectedAndMakesRoomForANewOne() {
        var hold = open();
        var change = given().delete("/api/v1/holds/" + hold + "?reason=retention is over")
                .then()
                .statusCode(202)
                .extract();
        var id = UUID.fromString(change.path("id"));
        String digest = change.path("digest");
        clock.advance(Duration.ofHours(25));
        assertThatThrownBy(() -> asSecond(id, true, digest))
                .isInstanceOf(Problem.class)
                .hasMessage("digest-changed");
        assertThatThrownBy(() -> asSecond(id, false, "sha256:other"))
                .isInstanceOf(Problem.class)
                .hasMessage("digest-changed");
        assertThat(asSecond(id, false, digest)).isEqualTo(ProposalState.REJECTED);
        given().delete("/api/v1/holds/" + hold + "?reason=retention is over")
                .then()
                .statusCode(202);
    }

    @Test
    @TestSecurity(user = "keeper", roles = "hold.manage")
    void aHoldIsKeptAtLeast180Days() {
        var hold = open();
        String until = given().get("/api/v1/holds/" + hold).then().extract().path("until");
        String created = given().get("/api/v1/holds/" + hold).then().extract().path("createdAt");
        assertThat(java.time.Duration.between(java.time.Instant.parse(created), java.time.Instant.parse(until))
                        .toDays())
                .isEqualTo(180);
    }

    private UUID open() {
        var id = Ids.next();
        callers.call(
                TestCallers.staff("analyst"),
                () -> opening.open(
                        id,
                        new Hold.Purpose(Ids.next(), null, null, null, false, "test"),
                        null,
                        1,
                        List.of(new Target(Target.Kind.ACCOUNT, "@a"))));
        return id;
    }

    private ProposalState asSecond(UUID change, boolean approve, String digest) {
        return callers.call(
                TestCallers.staff("second", "hold.manage"), () -> deciding.decide(change, approve, digest, null));
    }

    private static io.restassured.response.Response decide(UUID change, String digest) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("decision", "APPROVE", "digest", digest))
                .post("/api/v1/changes/" + change + "/approvals");
    }
}
