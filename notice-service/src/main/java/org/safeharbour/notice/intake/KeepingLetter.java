package org.safeharbour.notice.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.task.Tasks;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.NoticeTask;
import org.safeharbour.notice.agency.Agency;

/** Keeps a letter that was read: the originals, the draft, the ledger entry and, if need be, the task, all or nothing. */
@ApplicationScoped
class KeepingLetter {
    private final Intakes intakes;
    private final ShowingIntake showing;
    private final Ledger ledger;
    private final Tasks tasks;
    private final CurrentCaller callers;
    private final NoticeConfig config;

    KeepingLetter(
            Intakes intakes,
            ShowingIntake showing,
            Ledger ledger,
            Tasks tasks,
            CurrentCaller callers,
            NoticeConfig config) {
        this.intakes = intakes;
        this.showing = showing;
        this.ledger = ledger;
        this.tasks = tasks;
        this.callers = callers;
        this.config = config;
    }

    @Transactional
    IntakeView keep(LetterReading reading, Instant receivedAt, Instant now) {
        var caller = callers.get();
        var agency = caller.isOfficer() ? caller.agency() : Agency.NONE;
        var intake = intakes.add(agency, reading, receivedAt, now);
        ledger.record(LedgerEvent.of(NoticeEvent.LETTER_RECEIVED, "intake", intake.id())
                .agency(caller.agency())
                .childSafety(intake.childSafety())
                .fact("state", intake.state())
                .fact("receivedAt", receivedAt)
                .fact("documents", intake.documents().size())
                .fact(
                        "sha256",
                        intake.documents().stream()
                                .map(Intake.Original::sha256)
                                .limit(50)
                                .toList()));
        if (intake.state() == LetterReading.State.NEEDS_ENTRY) {
            tasks.open(
                    NoticeTask.LETTER_UNREADABLE,
                    "intake",
                    intake.id(),
                    now.plus(config.taskTime()),
                    Map.of("documents", intake.documents().size()));
        }
        return showing.show(intake);
    }
}
