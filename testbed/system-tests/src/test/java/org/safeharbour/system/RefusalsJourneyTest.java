package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeharbour.local.job.Api;

/** What must fail does, with real tokens through the gateway. */
class RefusalsJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEMS = "https://safeharbour.example/problems/";

    private final Stack stack = Stack.shared();
    private final Api analyst = stack.people().staff("analyst");
    private final Api approver = stack.people().staff("approver");
    private final Api nodal = stack.people().staff("nodal-officer");
    private final Api ifso = stack.people().officer("ifso");
    private final Api police = stack.people().officer("delhi-police");

    @Test
    void anotherAgencysNoticeLooksLikeARandomIdByteForByte() {
        var id = notice("BLOCK").path("id").asText();
        assertThat(ifso.fetch("/api/v1/notices/" + id).statusCode()).isEqualTo(200);
        for (var path : List.of("", "/replies", "/timeline", "/demands/1/targets")) {
            var foreign = police.fetch("/api/v1/notices/" + id + path);
            var random = police.fetch("/api/v1/notices/" + UUID.randomUUID() + path);
            assertThat(foreign.statusCode()).as(path).isEqualTo(404);
            assertThat(foreign.body()).as(path).isEqualTo(random.body());
            assertThat(foreign.headers().map().keySet())
                    .isEqualTo(random.headers().map().keySet());
        }
        var list = police.get("/api/v1/notices?limit=200");
        assertThat(list.toString()).doesNotContain(id);
    }

    @Test
    void anAnalystWhoAcceptedCannotApproveAndAnEditVoidsTheApproval() {
        var proposer = stack.people().staff("approver2");
        var notice = notice("BLOCK");
        var order = accepted(proposer, notice);
        var shown = order(order);
        assertProblem(approve(proposer, order, shown), 409, "same-person");
        assertThat(analyst.tryPost(
                                "/api/v1/takedown-orders/" + order + "/targets",
                                Map.of("targets", List.of(Map.of("kind", "ACCOUNT", "value", "@" + handle()))))
                        .statusCode())
                .isBetween(200, 299);
        assertProblem(approve(approver, order, shown), 409, "digest-changed");
        assertProblem(approve(analyst, order, order(order)), 403, "forbidden");
        assertThat(approve(approver, order, order(order)).statusCode()).isBetween(200, 299);
    }

    @Test
    void aFinalReplyWithAnOpenDemandDoesNotLeave() throws Exception {
        var notice = notice("EXPLAIN");
        var id = notice.path("id").asText();
        verified(analyst, id);
        var refused = analyst.tryPost("/api/v1/notices/" + id + "/replies", Map.of("kind", "FINAL"));
        assertProblem(refused, 409, "incomplete-reply");
        assertThat(JSON.readTree(refused.body()).path("openDemands").toString()).isEqualTo("[1]");
    }

    @Test
    void nobodyApprovesTheirOwnReply() {
        var id = notice("EXPLAIN").path("id").asText();
        verified(nodal, id);
        nodal.post("/api/v1/notices/" + id + "/acceptance", null);
        nodal.put(
                "/api/v1/notices/" + id + "/demands/1/answer",
                Map.of(
                        "outcome",
                        "ANSWERED",
                        "text",
                        "The steps that were taken are listed in the annexure of this reply."));
        var reply = nodal.post("/api/v1/notices/" + id + "/replies", Map.of("kind", "FINAL"))
                .path("id")
                .asText();
        assertProblem(nodal.tryPost("/api/v1/replies/" + reply + "/approval", Map.of()), 409, "same-person");
        assertThat(stack.people()
                        .staff("compliance-officer")
                        .tryPost("/api/v1/replies/" + reply + "/approval", Map.of())
                        .statusCode())
                .isBetween(200, 299);
    }

    @Test
    void anAnswerToDiscloseNeedsAVerifiedOfficer() {
        var id = notice("DISCLOSE").path("id").asText();
        analyst.post("/api/v1/notices/" + id + "/acknowledgement", null);
        assertProblem(analyst.tryPost("/api/v1/notices/" + id + "/acceptance", null), 409, "officer-not-verified");
    }

    @Test
    void aRepeatedReferenceNamesTheFirstToItsOwnerOnly() throws Exception {
        var reference = "SYS/" + UUID.randomUUID();
        var first = ifso.post("/api/v1/notices", body("BLOCK", reference))
                .path("id")
                .asText();
        var again = ifso.tryPost("/api/v1/notices", body("BLOCK", reference));
        assertProblem(again, 409, "duplicate-reference");
        assertThat(new String(again.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(first);
        assertThat(police.tryPost("/api/v1/notices", body("BLOCK", reference)).statusCode())
                .isEqualTo(201);
    }

    private JsonNode notice(String type) {
        return ifso.post("/api/v1/notices", body(type, "SYS/" + UUID.randomUUID()));
    }

    private Map<String, Object> body(String type, String reference) {
        var handle = handle();
        stack.platform().open(List.of(handle));
        var target = Map.of("kind", "ACCOUNT", "value", "@" + handle);
        return Map.of(
                "kind",
                "POLICE_NOTICE",
                "reference",
                reference,
                "issuedAt",
                OffsetDateTime.now(java.time.Clock.systemUTC())
                        .minusHours(1)
                        .withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 30))
                        .toString(),
                "issuerRank",
                "DIG",
                "legalBasis",
                List.of("IN-BNSS-94", "IN-79-3-b", "IN-IT-3-1-d"),
                "childSafety",
                true,
                "demands",
                List.of(
                        type.equals("DISCLOSE")
                                ? Map.of(
                                        "number",
                                        "1",
                                        "type",
                                        type,
                                        "text",
                                        "Details of the account",
                                        "targets",
                                        List.of(target),
                                        "dataCategories",
                                        List.of("EMAIL"))
                                : Map.of(
                                        "number",
                                        "1",
                                        "type",
                                        type,
                                        "text",
                                        "What is asked in point one",
                                        "targets",
                                        List.of(target))));
    }

    private static String handle() {
        return "sys_" + UUID.randomUUID().toString().substring(24);
    }

    private void verified(Api staff, String id) {
        var path = "/api/v1/notices/" + id;
        staff.post(path + "/acknowledgement", null);
        var contact = staff.get("/api/v1/agencies/ifso").at("/contacts/0/id").asText();
        staff.post(path + "/verification", Map.of("method", "CALL_BACK", "contactId", contact, "note", "called back"));
    }

    private String accepted(Api staff, JsonNode notice) {
        var id = notice.path("id").asText();
        verified(staff, id);
        staff.post("/api/v1/notices/" + id + "/acceptance", null);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> staff.get("/api/v1/notices/" + id)
                                .at("/demands/0/orderId")
                                .asText(),
                        order -> !order.isEmpty()
                                && approver.fetch("/api/v1/takedown-orders/" + order)
                                                .statusCode()
                                        == 200);
    }

    private JsonNode order(String id) {
        return approver.get("/api/v1/takedown-orders/" + id);
    }

    private static HttpResponse<byte[]> approve(Api who, String order, JsonNode shown) {
        return who.tryPost(
                "/api/v1/takedown-orders/" + order + "/approvals",
                Map.of("decision", "APPROVE", "digest", shown.path("digest").asText()));
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String slug) {
        var body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(body).contains("\"type\":\"" + PROBLEMS + slug + "\"");
    }
}
