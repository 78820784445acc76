package org.safeharbour.kit.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;
import org.safeharbour.kit.time.Ids;

/**
 * Opens tasks for people, in the running transaction. One place shows them all: the other services forward theirs to
 * notice-service, and a resolution there comes back to the service that opened the task.
 */
@ApplicationScoped
public class Tasks {
    static final String HOME = "notice";
    static final String OPENED = "task.opened";
    static final String RESOLVED = "task.resolved";

    private final TaskRows rows;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;
    private final KitConfig config;

    Tasks(TaskRows rows, Outbox outbox, Ledger ledger, Clock clock, KitConfig config) {
        this.rows = rows;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Opens a task about an object; returns the task's id.
     *
     * @param dueAt by when somebody should have done it, or null
     * @param facts what to know, by name, without personal data; plain values
     * @throws java.util.MissingResourceException when the bundles have no text {@code task.<kind>}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(TaskKind kind, String objectKind, UUID objectId, Instant dueAt, Map<String, ?> facts) {
        var task = openHere(kind, objectKind, objectId, dueAt, facts);
        if (!config.service().equals(HOME) && config.peers().containsKey(HOME)) {
            outbox.send(new Command(HOME, OPENED, "task:" + task.id(), TaskOpened.of(task), dueAt));
        }
        return task.id();
    }

    /** Without forwarding: for the alarm that a forwarded task could not be delivered, which would never end. */
    Task openHere(TaskKind kind, String objectKind, UUID objectId, Instant dueAt, Map<String, ?> facts) {
        var titles = new LinkedHashMap<String, String>();
        for (var language : Messages.LANGUAGES) {
            titles.put(language.getLanguage(), Messages.text(language, "task." + kind.name()));
        }
        var task = Task.opened(
                Ids.next(),
                config.service(),
                kind.name(),
                titles,
                objectKind,
                objectId,
                new LinkedHashMap<>(facts),
                dueAt,
                clock.instant());
        rows.add(task);
        ledger.record(LedgerEvent.of(TaskEvent.TASK_OPENED, "task", task.id())
                .fact("kind", task.kind())
                .fact("about", objectKind)
                .fact("aboutId", objectId));
        return task;
    }

    /** Opens a task unless one of this kind about this object is still waiting; for alarms that come again and again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void openOnce(TaskKind kind, String objectKind, UUID objectId, Instant dueAt, Map<String, ?> facts) {
        if (!rows.isWaiting(kind.name(), objectId)) {
            open(kind, objectKind, objectId, dueAt, facts);
        }
    }
}
