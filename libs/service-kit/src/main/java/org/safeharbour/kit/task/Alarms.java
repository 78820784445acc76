package org.safeharbour.kit.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.safeharbour.kit.inbox.ConflictingMessage;
import org.safeharbour.kit.outbox.DeadLetter;
import org.safeharbour.kit.outbox.LateCommand;
import org.safeharbour.kit.outbox.ParkedCommands;

/** Turns what goes wrong between services into tasks, and a person's decision about a dead letter into its next step. */
@ApplicationScoped
class Alarms {
    private final Tasks tasks;
    private final ParkedCommands parked;

    Alarms(Tasks tasks, ParkedCommands parked) {
        this.tasks = tasks;
        this.parked = parked;
    }

    void onDeadLetter(@Observes DeadLetter letter) {
        var facts = Map.of("destination", letter.destination(), "type", letter.type(), "reason", letter.reason());
        if (letter.type().equals(Tasks.OPENED)) {
            tasks.openHere(KitTask.DEAD_LETTER, "message", letter.message(), letter.dueAt(), facts);
        } else {
            tasks.openOnce(KitTask.DEAD_LETTER, "message", letter.message(), letter.dueAt(), facts);
        }
    }

    void onLate(@Observes LateCommand command) {
        if (!command.type().equals(Tasks.OPENED)) {
            tasks.openOnce(
                    KitTask.LATE_COMMAND,
                    "message",
                    command.message(),
                    command.dueAt(),
                    Map.of("destination", command.destination(), "type", command.type(), "reason", command.reason()));
        }
    }

    void onConflict(@Observes ConflictingMessage message) {
        tasks.openOnce(
                KitTask.CONFLICTING_MESSAGE,
                "message",
                message.message(),
                null,
                Map.of("source", message.source(), "type", message.type()));
    }

    void onResolved(@Observes TaskResolved resolved) {
        if (resolved.kind().equals(KitTask.DEAD_LETTER.name())) {
            switch (resolved.resolution()) {
                case "RETRY" -> parked.retry(resolved.objectId());
                case "SKIP" -> parked.skip(resolved.objectId());
                default -> {
                    // Any other word only closes the task; the command stays parked.
                }
            }
        }
    }
}
