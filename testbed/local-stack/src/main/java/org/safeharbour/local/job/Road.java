package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.Texts;

/** The letter's way through the house, step by step, each by the person whose step it is. */
final class Road {
    private static final String ANALYST = "analyst";
    private static final List<String> APPROVERS = List.of("approver", "approver2", "approver3");
    private static final List<String> ENDED = List.of("ENFORCED", "PARTIALLY_ENFORCED", "REJECTED", "REVOKED");
    private static final int BLOCK = 0;
    private static final int PRESERVE = 2;
    private static final List<Integer> CARRIED_OVER = List.of(2, 4);
    private static final int CARRIED_OVER_DAYS = 7;

    private final People people;
    private final Steps steps;
    private final Letter letter;

    Road(People people, Steps steps, Letter letter) {
        this.people = people;
        this.steps = steps;
        this.letter = letter;
    }

    /** Mail arrives; what was read becomes a notice as it is. The notice's id. */
    String handIn() {
        JsonNode intake = staff(ANALYST).upload("/api/v1/intake", "letter.eml", "message/rfc822", letter.mail());
        steps.done(
                "read",
                intake.at("/draft/reference").asText(),
                Integer.toString(intake.at("/draft/demands").size()),
                Integer.toString(intake.at("/draft/targetCount").asInt()),
                intake.at("/draft/warnings").toString());
        JsonNode notice = staff(ANALYST).post("/api/v1/intake/" + id(intake) + "/notice", Map.of());
        steps.done(
                "noticed", notice.path("number").asText(), notice.path("clocks").size());
        return id(notice);
    }

    /** Receipt, call-back to a contact of the directory, acceptance of what takedown and preservation can do. */
    void accept(String notice) {
        String path = "/api/v1/notices/" + notice;
        staff(ANALYST).post(path + "/acknowledgement", null);
        steps.done("acknowledged");
        String contact = id(staff(ANALYST).get("/api/v1/agencies/ifso").at("/contacts/0"));
        staff(ANALYST)
                .post(
                        path + "/verification",
                        Map.of("method", "CALL_BACK", "contactId", contact, "note", Texts.of("job.verified")));
        steps.done("verified");
        staff(ANALYST).post(path + "/acceptance?except=2,4", null);
        steps.done("accepted");
    }

    /** Somebody else than the proposer approves exactly what is shown. The order's id. */
    String approve(String notice) {
        String order = Waiting.until("job.wait.dispatch", () -> notice(notice), seen -> seen.at("/demands/0/orderId")
                        .isTextual())
                .at("/demands/" + BLOCK + "/orderId")
                .asText();
        String path = "/api/v1/takedown-orders/" + order;
        Waiting.until(
                "job.wait.order", () -> staff(APPROVERS.getFirst()).fetch(path).statusCode(), status -> status == 200);
        JsonNode shown = Waiting.until(
                "job.wait.targets",
                () -> staff(APPROVERS.getFirst()).get(path),
                seen -> seen.at("/targets/total").asInt() == letter.handles().size());
        int needed = shown.path("approvalsNeeded").asInt();
        for (int i = 0; i < needed; i++) {
            staff(APPROVERS.get(i))
                    .post(
                            path + "/approvals",
                            Map.of(
                                    "decision",
                                    "APPROVE",
                                    "digest",
                                    shown.path("digest").asText()));
        }
        steps.done("approved", shown.path("digest").asText(), needed);
        return order;
    }

    /** Waits until the order has ended and the demands for blocking and preserving have answered themselves. */
    void awaitWork(String notice, String order) {
        JsonNode ended = Waiting.until(
                "job.wait.enforcement",
                () -> staff(APPROVERS.getFirst()).get("/api/v1/takedown-orders/" + order),
                seen -> ENDED.contains(seen.path("status").asText()));
        steps.done("enforced", ended.at("/targets/byOutcome").toString());
        Waiting.until("job.wait.answers", () -> notice(notice), seen -> List.of(BLOCK, PRESERVE).stream()
                .allMatch(i ->
                        "ANSWERED".equals(seen.at("/demands/" + i + "/state").asText())));
        steps.done("answered");
    }

    /** What cannot be disclosed yet is carried over with a date; then the reply is drafted, and approved by another. Its view. */
    JsonNode reply(String notice) {
        String until = LocalDate.now(java.time.Clock.system(ZoneId.of("Asia/Kolkata")))
                .plusDays(CARRIED_OVER_DAYS)
                .toString();
        for (int position : CARRIED_OVER) {
            staff(ANALYST)
                    .put(
                            "/api/v1/notices/" + notice + "/demands/" + position + "/answer",
                            Map.of("outcome", "CARRIED_OVER", "until", until, "text", Texts.of("job.later")));
        }
        steps.done("carried", until);
        String reply = id(staff(ANALYST).post("/api/v1/notices/" + notice + "/replies", Map.of("kind", "FINAL")));
        JsonNode issued = staff("nodal-officer").post("/api/v1/replies/" + reply + "/approval", Map.of());
        steps.done("issued", issued.path("documentSha256").asText());
        return issued;
    }

    /** The receipts of the order's targets, as far as there is one. */
    List<String> evidence(String order) {
        List<String> ids = new ArrayList<>();
        JsonNode page = staff(ANALYST).get("/api/v1/takedown-orders/" + order + "/targets?limit=200");
        page.path("items").forEach(target -> {
            if (target.path("evidenceId").isTextual()) {
                ids.add(target.path("evidenceId").asText());
            }
        });
        return ids;
    }

    /** Whether a receipt names content and its custody begins with an entry. */
    boolean kept(String evidence) {
        JsonNode receipt = staff(ANALYST).get("/api/v1/evidence/" + evidence);
        JsonNode custody = staff(ANALYST).get("/api/v1/evidence/" + evidence + "/custody");
        JsonNode entries = custody.isArray() ? custody : custody.path("items");
        return receipt.path("sha256").asText().matches("[0-9a-f]{64}")
                && StreamSupport.stream(entries.spliterator(), false).findAny().isPresent();
    }

    private JsonNode notice(String notice) {
        return staff(ANALYST).get("/api/v1/notices/" + notice);
    }

    private Api staff(String user) {
        return people.staff(user);
    }

    private static String id(JsonNode answer) {
        String id = answer.path("id").asText();
        if (id.isEmpty()) {
            throw new StackFailure("job.no.id", answer);
        }
        return id;
    }
}
