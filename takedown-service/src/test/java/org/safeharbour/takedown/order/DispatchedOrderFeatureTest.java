package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.takedown.testing.As;
import org.safeharbour.takedown.testing.FreePorts;
import org.safeharbour.takedown.testing.Handles;

/** Orders that notice-service sends, and what it hears back. */
@QuarkusTest
@WithTestResource(FreePorts.class)
class DispatchedOrderFeatureTest {
    private static final String ORDERS = "/api/v1/takedown-orders/";
    private static final Instant RECEIVED = Instant.parse("2026-02-28T09:00:00Z");

    @Inject
    OrderOpen open;

    @Inject
    OrderTargets more;

    @Inject
    CarryingOutOrder carryingOut;

    @Inject
    Targets targets;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    private final UUID orderId = Ids.next();
    private final UUID noticeId = Ids.next();

    @Test
    void itCanBeDecidedWhenAllTargetsAreHere() {
        var handles = Handles.fresh(3);
        opened("analyst", 3, handles.subList(0, 2));
        decide("approver").statusCode(409).body("type", endsWith("/targets-incomplete"));
        as(
                "analyst",
                () -> more.handle(message(
                        "analyst", new OrderTargets.Body(orderId, noticeId, 2, written(handles.subList(2, 3))))));
        order().body("status", equalTo("AWAITING_APPROVAL"))
                .body("proposer", equalTo("analyst"))
                .body("noticeNumber", equalTo("SH-2026-000001"))
                .body("targets.total", equalTo(3));
        decide("approver").statusCode(200).body("status", equalTo("APPROVED"));
        var told = sent("order.decided").getLast();
        assertThat(told.get("orderId").asText()).isEqualTo(orderId.toString());
        assertThat(told.get("demand").asInt()).isEqualTo(1);
        assertThat(told.get("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void whoAcceptedTheNoticeIsTheProposer() {
        opened("approver", 1, Handles.fresh(1));
        decide("approver").statusCode(409).body("type", endsWith("/same-person"));
    }

    @Test
    void aPersonWithoutPermissionCausesNoOrder() {
        var nobody = new Caller(Caller.Kind.STAFF, "auditor", "auditor", null, Set.of("audit.read"), "notice");
        var body = body(1, Handles.fresh(1));
        assertThatThrownBy(() -> callers.call(nobody, () -> open.handle(message(nobody, body))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void targetsOfAnotherNoticeAreRefused() {
        opened("analyst", 2, Handles.fresh(1));
        var foreign = new OrderTargets.Body(orderId, Ids.next(), 1, written(Handles.fresh(1)));
        assertThatThrownBy(() -> as("analyst", () -> more.handle(message("analyst", foreign))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theNoticeHearsOfEveryTargetUnderTheNamesThatItGave() {
        var handle = Handles.fresh(1).getFirst();
        var spelled = handle.toUpperCase(java.util.Locale.ROOT);
        opened("analyst", 3, List.of(handle, spelled, "the third account"));
        order().body("targets.total", equalTo(2));
        decide("approver").statusCode(200);
        settle(0, Outcome.ENFORCED);
        var first = sent("targets.settled").getLast();
        assertThat(first.get("noticeId").asText()).isEqualTo(noticeId.toString());
        assertThat(first.get("sourceId").asText()).isEqualTo(orderId.toString());
        assertThat(first.get("source").asText()).isEqualTo("ORDER");
        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(first.get("settled").asInt()).isEqualTo(1);
        assertThat(first.get("finished").asBoolean()).isFalse();
        assertThat(first.get("outcomes").findValuesAsText("value")).containsExactly(handle, spelled);
        assertThat(first.get("outcomes").findValuesAsText("outcome")).containsOnly("ENFORCED");
        settle(1, Outcome.REFUSED_BY_PLATFORM);
        var last = sent("targets.settled").getLast();
        assertThat(last.get("finished").asBoolean()).isTrue();
        assertThat(last.get("outcomes").findValuesAsText("value")).containsExactly("the third account");
        order().body("status", equalTo("PARTIALLY_ENFORCED"));
    }

    @Test
    void theFiguresHearOfEveryTargetOnceAndOfTheEnd() {
        var handles = Handles.fresh(2);
        opened(
                "analyst",
                3,
                List.of(handles.get(0), handles.get(0).toUpperCase(java.util.Locale.ROOT), handles.get(1)));
        decide("approver").statusCode(200);
        settle(0, Outcome.ENFORCED);
        var counted = toReporting("targets.counted");
        assertThat(counted).hasSize(1);
        assertThat(counted.getFirst().get("items").findValuesAsText("value")).containsExactly(handles.get(0));
        assertThat(counted.getFirst().get("ground").asText()).isEqualTo("IN-79-3-b");
        assertThat(Instant.parse(counted.getFirst().get("receivedAt").asText())).isEqualTo(RECEIVED);
        assertThat(toReporting("order.settled")).isEmpty();
        settle(1, Outcome.NOT_FOUND);
        assertThat(toReporting("targets.counted")).hasSize(2);
        var ended = toReporting("order.settled");
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().get("status").asText()).isEqualTo("PARTIALLY_ENFORCED");
        assertThat(ended.getFirst().get("total").asInt()).isEqualTo(2);
        assertThat(ended.getFirst().get("legalBasis").get(0).asText()).isEqualTo("IN-79-3-b");
    }

    @Test
    void aRejectedOrderEndsToo() {
        opened("analyst", 1, Handles.fresh(1));
        decide("approver", "REJECT").statusCode(200);
        assertThat(toReporting("order.settled"))
                .singleElement()
                .satisfies(end -> assertThat(end.get("status").asText()).isEqualTo("REJECTED"));
        assertThat(toReporting("targets.counted")).isEmpty();
    }

    /** Settles one target as enforcement does, in one transaction with its mark. */
    private void settle(int index, Outcome outcome) {
        as("takedown-service", () -> QuarkusTransaction.requiringNew().call(() -> {
            carryingOut.begin(List.of(orderId));
            var row = targets.page(orderId, null, null, 10).get(index);
            var given = Sql.on(database)
                    .first(
                            "select given from target where id = ?",
                            r -> List.of((String[]) r.getArray(1).getArray()),
                            row.id())
                    .orElseThrow();
            carryingOut.settle(
                    orderId,
                    List.of(new SettledTarget(
                            row.id(),
                            row.target(),
                            given,
                            outcome,
                            Instant.parse("2026-03-01T10:00:00Z"),
                            null,
                            Ids.next(),
                            "a".repeat(64))));
            return null;
        }));
    }

    private void opened(String person, int total, List<String> handles) {
        as(person, () -> open.handle(message(person, body(total, handles))));
    }

    private OrderOpen.Body body(int total, List<String> handles) {
        return new OrderOpen.Body(
                orderId,
                noticeId,
                "SH-2026-000001",
                1,
                "ifso",
                Measure.BLOCK_ACCOUNT,
                null,
                null,
                List.of("IN-79-3-b"),
                false,
                false,
                null,
                RECEIVED,
                total,
                written(handles));
    }

    private static List<OrderRequest.TargetRequest> written(List<String> handles) {
        return handles.stream()
                .map(handle -> new OrderRequest.TargetRequest(TargetKind.ACCOUNT, handle))
                .toList();
    }

    private static <T> Message<T> message(String person, T body) {
        return message(staff(person), body);
    }

    private static <T> Message<T> message(Caller caller, T body) {
        return new Message<>(Ids.next(), "notice", "order", body, caller, Instant.parse("2026-03-01T10:00:00Z"));
    }

    private <T> T as(String person, Supplier<T> action) {
        return callers.call(staff(person), action);
    }

    private static Caller staff(String person) {
        return new Caller(
                Caller.Kind.STAFF, person, person, null, Set.of("notice.handle", "takedown.request"), "notice");
    }

    private ValidatableResponse order() {
        return As.person("analyst").get(ORDERS + orderId).then().statusCode(200);
    }

    private ValidatableResponse decide(String person) {
        return decide(person, "APPROVE");
    }

    private ValidatableResponse decide(String person, String decision) {
        String digest = order().extract().path("digest");
        return As.person(person)
                .body(Map.of("decision", decision, "digest", digest == null ? "sha256:none" : digest))
                .post(ORDERS + orderId + "/approvals")
                .then();
    }

    private List<JsonNode> sent(String type) {
        return sent("notice", type, "demand:" + noticeId + ":1");
    }

    private List<JsonNode> toReporting(String type) {
        return sent("reporting", type, orderId.toString());
    }

    private List<JsonNode> sent(String destination, String type, String stream) {
        return Sql.on(database)
                .list(
                        "select body from outbox where destination = ? and type = ? and stream = ? order by seq",
                        row -> row.getBytes(1),
                        destination,
                        type,
                        stream)
                .stream()
                .map(this::read)
                .toList();
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
