package org.safeharbour.notice.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.notice.House.file;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.notice;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.put;
import static org.safeharbour.notice.House.reference;
import static org.safeharbour.notice.agency.Directory.approval;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
class DirectoryFeatureTest {
    private static final String MP_POLICE = "/api/v1/agencies/mp-police";
    private static final String OLD_PHONE = "01900000-0000-7000-8000-000000000601";
    private static final String NEW_PHONE =
            "{\"channel\": \"PHONE\", \"value\": \"+91-755-5550-061\", \"verifiedUntil\": \"2030-01-01T00:00:00+05:30\"}";

    @Inject
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aChangeTakesEffectWhenAnotherPersonApprovesExactlyIt() {
        var proposed = put("approver", MP_POLICE, "{\"unit\": \"Cyber Desk\"}")
                .statusCode(202)
                .header("Location", containsString("/api/v1/changes/"))
                .body("state", equalTo("PROPOSED"))
                .body("content.unit", equalTo("Cyber Desk"))
                .body("approvalsNeeded", equalTo(1))
                .body("digest", matchesPattern("sha256:[0-9a-f]{64}"))
                .extract();
        var change = "/api/v1/changes/" + proposed.path("id");
        String digest = proposed.path("digest");
        get("approver", MP_POLICE).body("unit", not(equalTo("Cyber Desk")));
        post("approver", change + "/approvals", approval(digest))
                .statusCode(409)
                .body("type", endsWith("same-person"));
        post("approver2", change + "/approvals", approval("sha256:" + "0".repeat(64)))
                .statusCode(409)
                .body("type", endsWith("digest-changed"));
        post("analyst", change + "/approvals", approval(digest)).statusCode(403);
        put("approver2", MP_POLICE, "{\"unit\": \"Other Desk\"}")
                .statusCode(409)
                .body("type", endsWith("change-pending"));
        post("approver2", change + "/approvals", approval(digest))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals.person", contains("approver2"));
        get("approver", change).statusCode(200).body("state", equalTo("APPROVED"));
        get("analyst", MP_POLICE).body("unit", equalTo("Cyber Desk"));
        post("approver3", change + "/approvals", approval(digest))
                .statusCode(409)
                .body("type", endsWith("already-decided"));
        get("analyst", "/api/v1/tasks?kind=AGENCY_CHANGED&limit=200")
                .body("items.object.id", hasItem(proposed.<String>path("id")));
    }

    @Test
    void aRejectedOrOldChangeDoesNothing() {
        var rejected = put("approver", "/api/v1/agencies/dcw", "{\"name\": \"Renamed\"}")
                .extract();
        post(
                        "approver2",
                        "/api/v1/changes/" + rejected.path("id") + "/approvals",
                        approval(rejected.path("digest")).replace("APPROVE", "REJECT"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        var old = put("approver", "/api/v1/agencies/dcw", "{\"name\": \"Renamed\"}")
                .extract();
        clock.advance(Duration.ofHours(25));
        post("approver2", "/api/v1/changes/" + old.path("id") + "/approvals", approval(old.path("digest")))
                .statusCode(409)
                .body("type", endsWith("digest-changed"));
        get("analyst", "/api/v1/agencies/dcw").body("name", not(equalTo("Renamed")));
        put("approver", "/api/v1/agencies/dcw", "{\"unit\": \"Legal Desk\"}").statusCode(202);
        get("approver", "/api/v1/changes/" + old.path("id")).body("state", equalTo("LAPSED"));
    }

    @Test
    void aNewContactVerifiesNobodyBeforeTheCoolDown() {
        var id = file("analyst", notice(reference()).replace("\"ifso\"", "\"kerala-police\""));
        var path = "/api/v1/agencies/kerala-police";
        String old = get("analyst", path).extract().path("contacts[0].id");
        Directory.change(
                "kerala-police",
                "{\"contacts\": [{\"id\": \"" + old
                        + "\", \"channel\": \"PHONE\", \"value\": \"+91-471-5550-080\", \"verifiedUntil\": \"2031-01-01T00:00:00+05:30\"},"
                        + NEW_PHONE + "]}");
        String fresh = get("analyst", path)
                .body("contacts", hasSize(2))
                .extract()
                .path("contacts.find { it.id != '" + old + "' }.id");
        post("analyst", "/api/v1/notices/" + id + "/verification", call(fresh))
                .statusCode(409)
                .body("type", endsWith("contact-too-new"));
        // The old one was only confirmed anew: it is as old as it was.
        post("analyst", "/api/v1/notices/" + id + "/verification", call(old)).statusCode(200);
        clock.advance(Duration.ofHours(25));
        post("analyst", "/api/v1/notices/" + id + "/verification", call(fresh)).statusCode(200);
    }

    @Test
    void aContactThatWasTakenOutIsGone() {
        Directory.change("tripura-police", "{\"contacts\": [" + NEW_PHONE + "]}");
        get("analyst", "/api/v1/agencies/tripura-police")
                .body("contacts", hasSize(1))
                .body("contacts.id", not(hasItem("01900000-0000-7000-8000-000000001001")));
    }

    @Test
    void aKeyTakesTwoApproversAndWaitsForTheCoolDown() {
        var armored = TestKeys.sound();
        var path = "/api/v1/agencies/rajasthan-police";
        var proposed = put("approver", path, "{\"key\": \"" + armored.replace("\n", "\\n") + "\"}")
                .statusCode(202)
                .body("approvalsNeeded", equalTo(2))
                .body("content.keyFingerprint", matchesPattern("[0-9A-F]{40}"))
                .extract();
        var approvals = "/api/v1/changes/" + proposed.path("id") + "/approvals";
        String digest = proposed.path("digest");
        post("approver2", approvals, approval(digest)).statusCode(200).body("state", equalTo("PROPOSED"));
        get("analyst", path).body("key", nullValue());
        post("approver2", approvals, approval(digest)).statusCode(409).body("type", endsWith("same-person"));
        post("approver3", approvals, approval(digest)).statusCode(200).body("state", equalTo("APPROVED"));
        get("analyst", path)
                .body("key.fingerprint", equalTo(proposed.<String>path("content.keyFingerprint")))
                .body("key.keySet()", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"surprise\": 1}",
                "{\"key\": \"no key\"}",
                "{\"domains\": [\"not a domain\"]}",
                "{\"contacts\": [{\"channel\": \"PIGEON\", \"value\": \"x\", \"verifiedUntil\": \"2030-01-01T00:00:00Z\"}]}",
                "{\"contacts\": [{\"channel\": \"EMAIL\", \"value\": \"+91-11-5550-0100\", \"verifiedUntil\": \"2030-01-01T00:00:00Z\"}]}",
                "{\"contacts\": [{\"id\": \"01900000-0000-7000-8000-000000000101\", \"channel\": \"PHONE\", \"value\": \"+91-11-5550-0100\", \"verifiedUntil\": \"2030-01-01T00:00:00Z\"}]}"
            })
    void badValuesAreRefused(String body) {
        put("approver", "/api/v1/agencies/meity", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void onlyTheDirectorysPeopleChangeIt() {
        put("analyst", MP_POLICE, "{\"name\": \"Mine\"}").statusCode(403);
        put("mp-police", MP_POLICE, "{\"name\": \"Mine\"}").statusCode(403);
        put("approver", "/api/v1/agencies/nobody", "{\"name\": \"Mine\"}").statusCode(404);
        get("approver", "/api/v1/changes/" + Ids.next()).statusCode(404);
        get("analyst", "/api/v1/changes/" + Ids.next()).statusCode(403);
        get("approver", "/api/v1/agencies/mp-police").body("contacts.id", hasItem(OLD_PHONE));
    }

    private static String call(String contact) {
        return "{\"method\": \"CALL_BACK\", \"contactId\": \"" + contact + "\"}";
    }
}
