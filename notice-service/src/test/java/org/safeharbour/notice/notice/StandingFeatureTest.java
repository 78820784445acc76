package org.safeharbour.notice.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.file;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.notice;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.reference;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.agency.Directory;
import org.safeharbour.notice.agency.TestKeys;

@QuarkusTest
class StandingFeatureTest {
    private static final String NOTICES = "/api/v1/notices/";
    private static final String REPORTING = "service-account-reporting-service";

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void nothingStandsWithoutACallAKeyAndItsCoolDown() {
        var agency = "meity";
        var id = filed(agency);
        standing(id)
                .body("verified", equalTo(false))
                .body("reason", equalTo("NOT_VERIFIED"))
                .body("agency", equalTo(agency))
                .body("legalBasis", hasItem("IN-CRPC-91"))
                .body("key", nullValue());
        verify(id, phone(agency)).statusCode(200);
        standing(id).body("reason", equalTo("KEY_MISSING"));
        Directory.pin(agency, TestKeys.sound());
        standing(id)
                .body("reason", equalTo("KEY_TOO_NEW"))
                .body("key.armored", containsString("BEGIN PGP PUBLIC KEY BLOCK"));
        clock.advance(Duration.ofHours(25));
        standing(id)
                .body("verified", equalTo(true))
                .body("reason", nullValue())
                .body("verifiedMethod", equalTo("CALL_BACK"))
                .body("verifiedAt", notNullValue());
        Directory.pin(agency, TestKeys.sound());
        clock.advance(Duration.ofHours(25));
        standing(id).body("verified", equalTo(false)).body("reason", equalTo("KEY_CHANGED"));
        post(agency, NOTICES + id + "/withdrawal").statusCode(200);
        standing(id).body("verified", equalTo(false)).body("reason", equalTo("WITHDRAWN"));
    }

    @Test
    void anotherKeyInTheMiddleOfTheCaseNeedsAnotherCall() {
        var agency = "mp-police";
        Directory.pin(agency, TestKeys.sound());
        clock.advance(Duration.ofHours(25));
        var id = filed(agency);
        verify(id, phone(agency)).statusCode(200);
        standing(id).body("verified", equalTo(true));
        Directory.pin(agency, TestKeys.sound());
        clock.advance(Duration.ofHours(25));
        standing(id).body("verified", equalTo(false)).body("reason", equalTo("KEY_CHANGED"));
        lapsed(id);
        verify(id, phone(agency)).statusCode(200);
        standing(id).body("verified", equalTo(true));
        get("analyst", NOTICES + id).body("warnings", not(hasItem("VERIFICATION_LAPSED")));
        post("analyst", NOTICES + id + "/acceptance").statusCode(200);
    }

    @Test
    void anotherContactInTheMiddleOfTheCaseNeedsAnotherCall() {
        var agency = "delhi-high-court";
        var id = filed(agency);
        var contact = phone(agency);
        verify(id, contact).statusCode(200);
        Directory.change(
                agency,
                "{\"contacts\": [{\"id\": \"" + contact
                        + "\", \"channel\": \"PHONE\", \"value\": \"+91-11-5550-0799\", \"verifiedUntil\": \"2030-01-01T00:00:00Z\"}]}");
        standing(id).body("verified", equalTo(false)).body("reason", equalTo("CONTACT_CHANGED"));
        lapsed(id);
        verify(id, contact).statusCode(409).body("type", containsString("contact-too-new"));
        clock.advance(Duration.ofHours(25));
        verify(id, contact).statusCode(200);
        standing(id).body("reason", equalTo("KEY_MISSING"));
        post("analyst", NOTICES + id + "/acceptance").statusCode(200);
    }

    @Test
    void onlyTheServiceThatHandsOutMayAsk() {
        var path = "/internal/v1/notices/" + filed("meity") + "/standing";
        get("analyst", path).statusCode(403);
        get("meity", path).statusCode(403);
        get("service-account-takedown-service", path).statusCode(403);
        get(REPORTING, "/internal/v1/notices/" + Ids.next() + "/standing").statusCode(404);
    }

    private static void lapsed(String id) {
        get("analyst", NOTICES + id).body("warnings", hasItem("VERIFICATION_LAPSED"));
        post("analyst", NOTICES + id + "/acceptance")
                .statusCode(409)
                .body("type", containsString("officer-not-verified"))
                .body("demands", contains(2));
    }

    private static String filed(String agency) {
        return file("analyst", notice(reference()).replace("\"ifso\"", "\"" + agency + "\""));
    }

    private static ValidatableResponse standing(String id) {
        return get(REPORTING, "/internal/v1/notices/" + id + "/standing").statusCode(200);
    }

    private static ValidatableResponse verify(String id, String contact) {
        return post(
                "analyst",
                NOTICES + id + "/verification",
                "{\"method\": \"CALL_BACK\", \"contactId\": \"" + contact + "\"}");
    }

    private static String phone(String agency) {
        return get("analyst", "/api/v1/agencies/" + agency).extract().path("contacts[0].id");
    }
}
