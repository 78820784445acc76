package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.safeharbour.local.letter.Letter;

/** The commission's letter asks for removal within seven days; its reminder leaves three. */
final class CommissionRoad {
    private static final String AGENCY = "ncpcr";
    private static final int REMOVE = 1;
    private static final int EXPLAIN = 2;
    private static final int REPORT = 3;
    private static final int REMINDED = 4;

    private final Desk desk;
    private final Closing closing;
    private final Platform platform;
    private final Tally tally;
    private final Letter letter;
    private final Letter reminder;

    CommissionRoad(Desk desk, Closing closing, Platform platform, Tally tally, Letter letter, Letter reminder) {
        this.desk = desk;
        this.closing = closing;
        this.platform = platform;
        this.tally = tally;
        this.letter = letter;
        this.reminder = reminder;
    }

    void run() {
        List<String> posts = letter.targets();
        String notice = Desk.id(desk.file(desk.handIn(letter), AGENCY));
        desk.acknowledgeAndVerify(notice, AGENCY);
        desk.accept(notice);
        remind(notice);
        String order = desk.enforce(notice, REMOVE, posts.size());
        desk.accept(notice);
        desk.answer(notice, EXPLAIN, "job.answer.unreported");
        desk.answer(notice, REPORT, "job.answer.report");
        desk.answer(notice, REMINDED, "job.answer.report");
        desk.awaitAnswers(notice, REMOVE, EXPLAIN, REPORT, REMINDED);
        JsonNode reply = desk.reply(notice, "FINAL");
        closing.closes(desk, AGENCY, letter.reference(), reply, REMINDED);

        tally.each(Tally.Thing.POSTS_REMOVED, posts, platform::confirmsRemoved, "job.problem.shown");
        tally.add(Tally.Thing.EVIDENCE_KEPT, 0, posts.size());
        tally.add(
                Tally.Thing.EVIDENCE_KEPT, tally.require(desk.evidence(order), desk::kept, "job.problem.evidence"), 0);
    }

    /** The reminder finds its notice by the reference it answers; the stated clocks are shorter afterwards. */
    private void remind(String notice) {
        String before = latest(desk.notice(notice));
        JsonNode intake = desk.handIn(reminder);
        JsonNode reminded = desk.staff(Desk.ANALYST).post("/api/v1/intake/" + Desk.id(intake) + "/notice", Map.of());
        if (!notice.equals(reminded.path("id").asText())) {
            tally.problem("job.problem.reminder", reminder.reference());
        }
        String after = latest(reminded);
        if (after.compareTo(before) >= 0) {
            tally.problem("job.problem.reminder", reminder.reference());
        }
        desk.steps().done("reminded", before, after);
    }

    /** The latest due instant among the clocks; all are told in one zone. */
    private static String latest(JsonNode notice) {
        String latest = "";
        for (JsonNode clock : notice.path("clocks")) {
            String due = clock.path("dueAt").asText("");
            latest = due.compareTo(latest) > 0 ? due : latest;
        }
        return latest;
    }
}
