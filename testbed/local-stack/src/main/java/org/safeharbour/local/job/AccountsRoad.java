package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.safeharbour.local.letter.Letter;

/** 23 accounts in an annexure: blocked with their evidence kept, preserved, disclosed. */
final class AccountsRoad {
    private static final String AGENCY = "ifso";
    private static final int DEMANDS = 4;
    private static final int BLOCK = 1;
    private static final int DISCLOSE = 2;
    private static final int PRESERVE = 3;
    private static final int CERTIFICATE = 4;
    private static final Set<String> ASKED = Set.of("NAME", "EMAIL", "PHONE", "SIGNUP_AT", "SIGNUP_IP", "LOGIN_IPS");

    private final Desk desk;
    private final Disclosing disclosing;
    private final Closing closing;
    private final Platform platform;
    private final Tally tally;
    private final Letter letter;

    AccountsRoad(Desk desk, Disclosing disclosing, Closing closing, Platform platform, Tally tally, Letter letter) {
        this.desk = desk;
        this.disclosing = disclosing;
        this.closing = closing;
        this.platform = platform;
        this.tally = tally;
        this.letter = letter;
    }

    void run() {
        List<String> handles = letter.targets();
        String notice = Desk.id(desk.file(desk.handIn(letter), AGENCY));
        desk.acknowledgeAndVerify(notice, AGENCY);
        desk.accept(notice);
        String order = desk.enforce(notice, BLOCK, handles.size());
        DisclosedRecords data = disclosing.disclose(notice, DISCLOSE, AGENCY);
        desk.answer(notice, CERTIFICATE, "job.answer.certificate");
        desk.awaitAnswers(notice, BLOCK, DISCLOSE, PRESERVE, CERTIFICATE);
        JsonNode reply = desk.reply(notice, "FINAL");
        closing.closes(desk, AGENCY, letter.reference(), reply, DEMANDS);

        tally.each(Tally.Thing.ACCOUNTS_BLOCKED, handles, platform::confirmsBlocked, "job.problem.open");
        tally.add(Tally.Thing.EVIDENCE_KEPT, 0, handles.size());
        tally.add(
                Tally.Thing.EVIDENCE_KEPT, tally.require(desk.evidence(order), desk::kept, "job.problem.evidence"), 0);
        tally.each(
                Tally.Thing.ACCOUNTS_DISCLOSED,
                handles,
                handle -> data.certified() && data.covers(handle, ASKED),
                "job.problem.undisclosed");
    }
}
