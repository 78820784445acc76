package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.safeharbour.local.Texts;
import org.safeharbour.local.letter.Letter;

/** The summons: an interim reply, an extension that the commission grants, figures by year, an appearance, the final reply. */
final class SummonsRoad {
    private static final String AGENCY = "dcw";
    private static final int STEPS_TAKEN = 1;
    private static final int UNREPORTED = 2;
    private static final int FIGURES = 3;
    private static final int TOOLS = 4;
    private static final int APPEAR = 5;
    private static final int MORE_DAYS = 4;

    private final Desk desk;
    private final Closing closing;
    private final Tally tally;
    private final Letter letter;

    SummonsRoad(Desk desk, Closing closing, Tally tally, Letter letter) {
        this.desk = desk;
        this.closing = closing;
        this.tally = tally;
        this.letter = letter;
    }

    void run() {
        JsonNode filed = desk.file(desk.handIn(letter), AGENCY);
        String notice = Desk.id(filed);
        desk.acknowledgeAndVerify(notice, AGENCY);
        desk.accept(notice);
        desk.awaitAnswers(notice, FIGURES);
        desk.answer(notice, STEPS_TAKEN, "job.answer.steps");
        desk.answer(notice, TOOLS, "job.answer.tools");
        closing.verified(desk, AGENCY, letter.reference(), desk.reply(notice, "INTERIM"));
        extend(notice);
        appear(notice, filed.path("hearingAt").asText());
        desk.answer(notice, UNREPORTED, "job.answer.unreported");
        desk.awaitAnswers(notice, STEPS_TAKEN, UNREPORTED, FIGURES, TOOLS, APPEAR);
        JsonNode reply = desk.reply(notice, "FINAL");
        closing.closes(desk, AGENCY, letter.reference(), reply, APPEAR);
    }

    /** Only the officer decides whether there are four days more. */
    private void extend(String notice) {
        String due = stated(desk.notice(notice));
        String until = OffsetDateTime.parse(due).plusDays(MORE_DAYS).toString();
        JsonNode asked = desk.staff(Desk.ANALYST)
                .post(
                        Desk.path(notice, "/extensions"),
                        Map.of("until", until, "reason", Texts.of("job.extension.reason")));
        String extension = asked.has("reason")
                ? Desk.id(asked)
                : Desk.id(desk.notice(notice).path("extensions").path(0));
        desk.officer(AGENCY)
                .post(
                        Desk.path(notice, "/extensions/" + extension + "/decision"),
                        Map.of("granted", true, "until", until));
        String extended = stated(desk.notice(notice));
        if (!OffsetDateTime.parse(extended).isEqual(OffsetDateTime.parse(until))) {
            tally.problem("job.problem.extension", letter.reference(), extended);
        }
        desk.steps().done("extended", due, extended);
    }

    private void appear(String notice, String at) {
        desk.staff(Desk.ANALYST)
                .post(
                        Desk.path(notice, "/hearings"),
                        Map.of(
                                "at",
                                at,
                                "mode",
                                "IN_PERSON",
                                "place",
                                Texts.of("job.hearing.place"),
                                "attendee",
                                Texts.of("job.hearing.attendee"),
                                "outcome",
                                Texts.of("job.hearing.outcome")));
        desk.steps().done("appeared", at);
    }

    /** When the first point is due by the letter's own words. */
    private static String stated(JsonNode notice) {
        String first = "";
        for (JsonNode clock : notice.path("clocks")) {
            String due = clock.path("dueAt").asText("");
            if (clock.path("demands").toString().contains(Integer.toString(UNREPORTED)) && due.compareTo(first) > 0) {
                first = due;
            }
        }
        return first;
    }
}
