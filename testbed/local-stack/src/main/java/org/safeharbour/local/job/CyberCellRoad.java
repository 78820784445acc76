package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeharbour.local.Texts;
import org.safeharbour.local.letter.Letter;

/** Six points and no power named: nothing is disclosed until the officer files a written order; open-ended points get their own answer. */
final class CyberCellRoad {
    private static final String AGENCY = "delhi-police";
    private static final int DEMANDS = 6;
    private static final int EMAIL = 1;
    private static final int PHONE = 2;
    private static final int UPLOAD_IP = 3;
    private static final int ALL_LINKS = 4;
    private static final int ALL_ACCOUNTS = 5;
    private static final int STEPS_TAKEN = 6;
    private static final int CONFLICT = 409;

    private final Desk desk;
    private final Disclosing disclosing;
    private final Closing closing;
    private final Tally tally;
    private final Letter letter;

    CyberCellRoad(Desk desk, Disclosing disclosing, Closing closing, Tally tally, Letter letter) {
        this.desk = desk;
        this.disclosing = disclosing;
        this.closing = closing;
        this.tally = tally;
        this.letter = letter;
    }

    void run() {
        String notice = Desk.id(desk.file(desk.handIn(letter), AGENCY));
        desk.acknowledgeAndVerify(notice, AGENCY);
        cure(notice);
        desk.accept(notice);
        DisclosedRecords mail = disclosing.disclose(notice, EMAIL, AGENCY);
        DisclosedRecords phone = disclosing.disclose(notice, PHONE, AGENCY);
        DisclosedRecords uploads = disclosing.disclose(notice, UPLOAD_IP, AGENCY);
        answerOpenEnded(notice, uploads.posts());
        desk.answer(notice, STEPS_TAKEN, "job.answer.steps");
        desk.awaitAnswers(notice, EMAIL, PHONE, UPLOAD_IP, ALL_LINKS, ALL_ACCOUNTS, STEPS_TAKEN);
        JsonNode reply = desk.reply(notice, "FINAL");
        closing.closes(desk, AGENCY, letter.reference(), reply, DEMANDS);

        tally.each(
                Tally.Thing.ACCOUNTS_DISCLOSED,
                letter.targets(),
                handle -> mail.covers(handle, Set.of("EMAIL"))
                        && phone.covers(handle, Set.of("PHONE"))
                        && uploads.covers(handle, Set.of("UPLOAD_IP")),
                "job.problem.undisclosed");
    }

    /** Acceptance is refused; one question names every defect; the officer answers with a written order. */
    private void cure(String notice) {
        int refused = desk.staff(Desk.ANALYST)
                .tryPost(Desk.path(notice, "/acceptance"), null)
                .statusCode();
        if (refused != CONFLICT) {
            tally.problem("job.problem.baseless", letter.reference(), Integer.toString(refused));
        }
        desk.steps().done("baseless");
        JsonNode asked = desk.staff(Desk.ANALYST)
                .post(Desk.path(notice, "/clarifications"), Map.of("question", Texts.of("job.question")));
        String clarification = clarification(notice, asked);
        desk.steps().done("asked");
        desk.officer(AGENCY)
                .uploadWith(
                        Desk.path(notice, "/clarifications/" + clarification + "/answer"),
                        Map.of("text", Texts.of("job.order.cover"), "legalBasis", List.of("IN-BNSS-94")),
                        "written-order.txt",
                        "text/plain",
                        Texts.of("job.order.text", letter.reference()).getBytes(StandardCharsets.UTF_8));
        desk.steps().done("cured");
    }

    private String clarification(String notice, JsonNode asked) {
        JsonNode known = asked.has("question")
                ? asked
                : desk.notice(notice).path("clarifications").path(0);
        return Desk.id(known);
    }

    /** "All links" is answered by a list from a stated search; "all accounts" is more than a search can be stated for. */
    private void answerOpenEnded(String notice, List<String> posts) {
        desk.answer(
                notice,
                ALL_LINKS,
                Map.of(
                        "outcome",
                        "ANSWERED",
                        "text",
                        Texts.of("job.answer.links", Integer.toString(posts.size())),
                        "search",
                        Map.of(
                                "method",
                                Texts.of("job.search.method"),
                                "scope",
                                Texts.of("job.search.scope"),
                                "cutOff",
                                Clock.systemUTC().instant().toString()),
                        "found",
                        posts.stream()
                                .map(post -> Map.of("kind", "POST", "value", post))
                                .toList()));
        desk.answer(
                notice,
                ALL_ACCOUNTS,
                Map.of(
                        "outcome",
                        "REFUSED",
                        "ground",
                        "OVERBROAD",
                        "text",
                        Texts.of("job.answer.overbroad"),
                        "narrowing",
                        Texts.of("job.answer.narrowing")));
        desk.steps().done("openended", Integer.toString(posts.size()));
    }
}
