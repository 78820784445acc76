package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.safeharbour.takedown.testing.OrderBodies.accounts;
import static org.safeharbour.takedown.testing.OrderBodies.block;
import static org.safeharbour.takedown.testing.OrderBodies.childSafetyBlock;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.TestClock;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.takedown.testing.As;
import org.safeharbour.takedown.testing.FreePorts;
import org.safeharbour.takedown.testing.Handles;

@QuarkusTest
@WithTestResource(FreePorts.class)
class OrderFeatureTest {
    private static final String ORDERS = "/api/v1/takedown-orders";

    @Inject
    TestClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void aProposedOrderWaitsForSomebodyElse() {
        var handles = Handles.fresh(3);
        var id = propose("analyst", block(handles));
        order("approver", id)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("digest", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("approvalsNeeded", equalTo(1))
                .body("approvals", hasSize(0))
                .body("targets.total", equalTo(3))
                .body("targets.byOutcome.PENDING", equalTo(3));
    }

    @Test
    void theProposerCannotApprove() {
        var id = propose("approver", block(Handles.fresh(1)));
        decide("approver", id, digest(id)).statusCode(409).body("type", endsWith("/same-person"));
        decide("approver2", id, digest(id)).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void anApprovalAfterAnEditMustNameTheNewDigest() {
        var id = propose("analyst", block(Handles.fresh(1)));
        var seen = digest(id);
        add("analyst2", id, Map.of("targets", accounts(Handles.fresh(1)))).statusCode(200);
        decide("approver", id, seen).statusCode(409).body("type", endsWith("/digest-changed"));
        decide("approver", id, digest(id)).statusCode(200);
    }

    @Test
    void theLastEditorCannotApprove() {
        var id = propose("analyst", block(Handles.fresh(1)));
        add("approver", id, accounts(Handles.fresh(1))).statusCode(200);
        decide("approver", id, digest(id)).statusCode(409).body("type", endsWith("/same-person"));
    }

    @Test
    void fiftyOneAccountsNeedTwoPeopleAndAnEditVoidsTheFirstApproval() {
        var id = propose("analyst", block(Handles.fresh(51)));
        decide("approver", id, digest(id))
                .statusCode(200)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("approvalsNeeded", equalTo(2));
        decide("approver", id, digest(id)).statusCode(409).body("type", endsWith("/already-decided"));
        add("analyst", id, accounts(Handles.fresh(1))).statusCode(200);
        order("analyst", id).body("approvals", hasSize(0));
        decide("approver2", id, digest(id)).statusCode(200).body("status", equalTo("AWAITING_APPROVAL"));
        decide("approver3", id, digest(id)).statusCode(200).body("status", equalTo("APPROVED"));
        decide("approver", id, digest(id)).statusCode(409).body("type", endsWith("/already-decided"));
    }

    @Test
    void anExpiredApprovalDoesNotCount() {
        var id = propose("analyst", block(Handles.fresh(51)));
        decide("approver", id, digest(id)).statusCode(200);
        clock.advance(Duration.ofHours(24));
        decide("approver2", id, digest(id))
                .statusCode(200)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("approvals", hasSize(1));
        decide("approver", id, digest(id)).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void aRejectedOrderIsClosed() {
        var id = propose("analyst", block(Handles.fresh(1)));
        var no = Map.of("decision", "REJECT", "digest", digest(id), "note", "no legal basis");
        As.person("approver")
                .body(no)
                .post(ORDERS + "/" + id + "/approvals")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        add("analyst", id, accounts(Handles.fresh(1))).statusCode(409).body("type", endsWith("/already-decided"));
    }

    @Test
    void anEmptyOrderCannotBeApproved() {
        var id = propose("analyst", block(List.of()));
        decide("approver", id, digest(id)).statusCode(409).body("type", endsWith("/no-targets"));
    }

    @Test
    void rowsOfATableAreTakenOrReportedWithTheirLine() {
        var handles = Handles.fresh(2);
        var id = propose("analyst", block(handles.subList(0, 1)));
        var csv = "kind,value\nACCOUNT,%s\nACCOUNT,%s\nACCOUNT,%s\nPOST,nonsense\n"
                .formatted(handles.get(0).toUpperCase(java.util.Locale.ROOT), handles.get(1), handles.get(1));
        As.person("analyst")
                .contentType("text/csv")
                .body(csv)
                .post(ORDERS + "/" + id + "/targets")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("duplicates.line", equalTo(List.of(2, 4)))
                .body("rejected.line", equalTo(List.of(5)))
                .body("total", equalTo(2));
        var ndjson = "{\"kind\":\"ACCOUNT\",\"value\":\"%s\"}\nnonsense\n"
                .formatted(Handles.fresh(1).getFirst());
        As.person("analyst")
                .contentType("application/x-ndjson")
                .body(ndjson.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(ORDERS + "/" + id + "/targets")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.line", equalTo(List.of(2)));
    }

    @Test
    void anUnknownSheetFormatIsRefused() {
        var id = propose("analyst", block(Handles.fresh(1)));
        var sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        As.person("analyst")
                .contentType(sheet)
                .body(new byte[] {80, 75})
                .post(ORDERS + "/" + id + "/targets")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void childSafetyShowsNumberAndStateOnlyWithoutThePermission() {
        var id = propose("analyst", childSafetyBlock(Handles.fresh(2)));
        order("analyst2", id)
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("targets.byOutcome", nullValue())
                .body("measure", nullValue())
                .body("ground", nullValue())
                .body("digest", nullValue())
                .body("proposer", nullValue());
        targets("analyst2", id).statusCode(403).body("type", endsWith("/child-safety-required"));
        add("analyst2", id, accounts(Handles.fresh(1))).statusCode(403);
        As.person("analyst2")
                .body(childSafetyBlock(Handles.fresh(1)))
                .post(ORDERS)
                .then()
                .statusCode(403);
        targets("analyst", id).statusCode(200).body("items", hasSize(2));
    }

    @Test
    void targetsArePagedAndFiltered() {
        var id = propose("analyst", block(Handles.fresh(5)));
        var first = As.person("analyst")
                .queryParam("limit", 2)
                .get(ORDERS + "/" + id + "/targets")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].outcome", equalTo("PENDING"))
                .extract();
        As.person("analyst")
                .queryParam("limit", 200)
                .queryParam("cursor", (String) first.path("nextCursor"))
                .get(ORDERS + "/" + id + "/targets")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("nextCursor", nullValue());
        As.person("analyst")
                .queryParam("outcome", "ENFORCED")
                .get(ORDERS + "/" + id + "/targets")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void ordersAreListedNewestFirst() {
        var id = propose("analyst", block(Handles.fresh(1)));
        As.person("approver")
                .queryParam("status", "AWAITING_APPROVAL")
                .queryParam("limit", 1)
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
    }

    @Test
    void badInputIsNamed() {
        As.person("analyst")
                .body(Map.of("measure", "BLOCK_ACCOUNT", "ground", "g"))
                .post(ORDERS)
                .then()
                .statusCode(400)
                .body("errors.path", equalTo(List.of("source")));
        As.person("analyst")
                .body(block(List.of("@fine", "not a handle!")))
                .post(ORDERS)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("targets[1].value"));
        var noNotice = Map.of("source", Map.of("kind", "NOTICE"), "measure", "FREEZE", "ground", "g");
        As.person("analyst")
                .body(noNotice)
                .post(ORDERS)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("source.noticeId"));
        As.person("analyst")
                .get(ORDERS + "/" + Ids.next())
                .then()
                .statusCode(404)
                .body(not(containsString("instance")));
        As.person("analyst").queryParam("limit", 201).get(ORDERS).then().statusCode(400);
    }

    @Test
    void permissionsHold() {
        As.person("auditor").get(ORDERS).then().statusCode(403);
        As.person("admin").body(block(Handles.fresh(1))).post(ORDERS).then().statusCode(403);
        var id = propose("analyst", block(Handles.fresh(1)));
        decide("analyst2", id, digest(id)).statusCode(403);
    }

    @Test
    void theSameKeyMakesOneOrder() {
        var key = Ids.next().toString();
        var body = block(Handles.fresh(1));
        String first = keyed(key)
                .body(body)
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        keyed(key).body(body).post(ORDERS).then().statusCode(201).body("id", equalTo(first));
        keyed(key)
                .body(block(Handles.fresh(1)))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void aPlaceIsAnsweredWithTheOrder() {
        var created = As.person("analyst")
                .body(block(Handles.fresh(1)))
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract();
        assertThat(created.header("Location")).endsWith(ORDERS + "/" + created.path("id"));
    }

    private static RequestSpecification keyed(String key) {
        return As.person("analyst").header("Idempotency-Key", key);
    }

    private static String propose(String person, Map<String, Object> body) {
        return As.person(person)
                .body(body)
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse order(String person, String id) {
        return As.person(person).get(ORDERS + "/" + id).then().statusCode(200);
    }

    private static ValidatableResponse targets(String person, String id) {
        return As.person(person).get(ORDERS + "/" + id + "/targets").then();
    }

    private static ValidatableResponse add(String person, String id, Object body) {
        return As.person(person).body(body).post(ORDERS + "/" + id + "/targets").then();
    }

    private static String digest(String id) {
        return order("analyst", id).extract().path("digest");
    }

    private static ValidatableResponse decide(String person, String id, String digest) {
        return As.person(person)
                .body(Map.of("decision", "APPROVE", "digest", digest))
                .post(ORDERS + "/" + id + "/approvals")
                .then();
    }
}
