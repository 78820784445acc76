package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.Texts;
import org.safeharbour.local.letter.Letter;

/** What members of staff do with any notice over the HTTP API, each step by a person whose step it is. */
final class Desk {
    static final String ANALYST = "analyst";
    private static final List<String> APPROVERS = List.of("approver", "approver2", "approver3");
    private static final List<String> ENDED = List.of("ENFORCED", "PARTIALLY_ENFORCED", "REJECTED", "REVOKED");
    private static final List<String> CLOSED = List.of("ANSWERED", "REFUSED", "CARRIED_OVER");
    private static final int OK = 200;

    private final People people;
    private final Steps.OfStory steps;

    Desk(People people, Steps.OfStory steps) {
        this.people = people;
        this.steps = steps;
    }

    Steps.OfStory steps() {
        return steps;
    }

    Api staff(String user) {
        return people.staff(user);
    }

    Api officer(String agency) {
        return people.officer(agency);
    }

    /** A letter comes in; what the machine read of it. */
    JsonNode handIn(Letter letter) {
        JsonNode intake =
                staff(ANALYST).upload("/api/v1/intake", letter.fileName(), letter.mediaType(), letter.bytes());
        steps.done(
                "read",
                letter.name(),
                intake.at("/draft/reference").asText("-"),
                Integer.toString(intake.at("/draft/demands").size()),
                Integer.toString(intake.at("/draft/targetCount").asInt()),
                intake.at("/draft/warnings").toString());
        return intake;
    }

    /** What was read becomes a notice as it is; the notice. The analyst names the agency where several of the directory fit. */
    JsonNode file(JsonNode intake, String agency) {
        Map<String, Object> corrections =
                intake.at("/draft/agencyCandidates").size() == 1 ? Map.of() : Map.of("agency", agency);
        JsonNode notice = staff(ANALYST).post("/api/v1/intake/" + id(intake) + "/notice", corrections);
        steps.done(
                "noticed", notice.path("number").asText(), notice.path("clocks").size());
        return notice;
    }

    /** Receipt, and a call back to a contact of the directory. */
    void acknowledgeAndVerify(String notice, String agency) {
        staff(ANALYST).post(path(notice, "/acknowledgement"), null);
        steps.done("acknowledged");
        String contact = contact(agency);
        staff(ANALYST)
                .post(
                        path(notice, "/verification"),
                        Map.of("method", "CALL_BACK", "contactId", contact, "note", Texts.of("job.verified")));
        steps.done("verified");
    }

    /** The first contact that somebody has confirmed lately. */
    private String contact(String agency) {
        Instant now = Clock.systemUTC().instant();
        for (JsonNode contact : staff(ANALYST).get("/api/v1/agencies/" + agency).path("contacts")) {
            if (OffsetDateTime.parse(contact.path("verifiedUntil").asText())
                    .toInstant()
                    .isAfter(now)) {
                return id(contact);
            }
        }
        throw new StackFailure("job.no.contact", agency);
    }

    /** Accepts every demand but these, which stay open. */
    void accept(String notice, int... except) {
        String kept = Arrays.stream(except).mapToObj(Integer::toString).collect(Collectors.joining(","));
        staff(ANALYST).post(path(notice, "/acceptance" + (kept.isEmpty() ? "" : "?except=" + kept)), null);
        steps.done("accepted");
    }

    /** Somebody else than the proposer approves exactly what is shown; then the order runs to its end. The order's id. */
    String enforce(String notice, int position, int targets) {
        String order = Waiting.until("job.wait.dispatch", () -> demand(notice, position), seen -> seen.path("orderId")
                        .isTextual())
                .path("orderId")
                .asText();
        String path = "/api/v1/takedown-orders/" + order;
        Api first = staff(APPROVERS.getFirst());
        Waiting.until("job.wait.order", () -> first.fetch(path).statusCode(), status -> status == OK);
        JsonNode shown = Waiting.until(
                "job.wait.targets",
                () -> first.get(path),
                seen -> seen.at("/targets/total").asInt() == targets);
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
        JsonNode ended = Waiting.until(
                "job.wait.enforcement",
                () -> first.get(path),
                seen -> ENDED.contains(seen.path("status").asText()));
        steps.done("enforced", ended.at("/targets/byOutcome").toString());
        return order;
    }

    /** A person answers a demand in words. */
    void answer(String notice, int position, Map<String, Object> answer) {
        staff(ANALYST).put(path(notice, "/demands/" + position + "/answer"), answer);
    }

    void answer(String notice, int position, String textKey) {
        answer(notice, position, Map.of("outcome", "ANSWERED", "text", Texts.of(textKey)));
    }

    /** Waits until these demands have answered themselves. */
    void awaitAnswers(String notice, int... positions) {
        Waiting.until("job.wait.answers", () -> notice(notice), seen -> Arrays.stream(positions)
                .allMatch(position -> CLOSED.contains(
                        seen.at("/demands/" + (position - 1) + "/state").asText())));
        steps.done(
                "answered", Arrays.stream(positions).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
    }

    /** A reply is drafted by one and approved by another. Its view. */
    JsonNode reply(String notice, String kind) {
        String reply = id(staff(ANALYST).post(path(notice, "/replies"), Map.of("kind", kind)));
        JsonNode issued = staff("nodal-officer").post("/api/v1/replies/" + reply + "/approval", Map.of());
        steps.done("issued", kind, issued.path("documentSha256").asText());
        return issued;
    }

    JsonNode notice(String notice) {
        return staff(ANALYST).get(path(notice, ""));
    }

    JsonNode demand(String notice, int position) {
        return notice(notice).at("/demands/" + (position - 1));
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

    static String path(String notice, String rest) {
        return "/api/v1/notices/" + notice + rest;
    }

    static String id(JsonNode answer) {
        String id = answer.path("id").asText();
        if (id.isEmpty()) {
            throw new StackFailure("job.no.id", answer);
        }
        return id;
    }
}
