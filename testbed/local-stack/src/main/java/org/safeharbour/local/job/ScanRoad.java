package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import org.safeharbour.local.letter.Letter;

/** A scan without text: it opens as a task for a person, with the original attached. */
final class ScanRoad {
    private final Desk desk;
    private final Tally tally;
    private final Letter letter;

    ScanRoad(Desk desk, Tally tally, Letter letter) {
        this.desk = desk;
        this.tally = tally;
        this.letter = letter;
    }

    void run() {
        JsonNode intake = desk.handIn(letter);
        boolean awaits = "NEEDS_ENTRY".equals(intake.path("state").asText()) && task(Desk.id(intake));
        tally.add(Tally.Thing.LETTERS_AWAITING, awaits ? 1 : 0, 1);
        if (!awaits) {
            tally.problem("job.problem.scan");
        }
        desk.steps().done("unreadable");
    }

    private boolean task(String intake) {
        String after = "";
        while (true) {
            JsonNode page =
                    desk.staff(Desk.ANALYST).get("/api/v1/tasks?state=OPEN&kind=LETTER_UNREADABLE&limit=200" + after);
            for (JsonNode task : page.path("items")) {
                if (task.toString().contains(intake)) {
                    return true;
                }
            }
            if (!page.path("nextCursor").isTextual()) {
                return false;
            }
            after = "&cursor=" + page.path("nextCursor").asText();
        }
    }
}
