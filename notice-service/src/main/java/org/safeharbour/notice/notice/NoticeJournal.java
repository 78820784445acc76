package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.notice.NoticeEvent;
import org.safeharbour.notice.agency.Agency;

/**
 * Writes what happened to a notice: into the ledger, which nobody can alter, and into the timeline, which people read. Always in
 * the transaction of the change.
 */
@ApplicationScoped
public class NoticeJournal {
    private final Ledger ledger;
    private final Timeline timeline;
    private final CurrentCaller callers;
    private final EntityManager entities;
    private final Clock clock;

    NoticeJournal(Ledger ledger, Timeline timeline, CurrentCaller callers, EntityManager entities, Clock clock) {
        this.ledger = ledger;
        this.timeline = timeline;
        this.callers = callers;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param event what happened
     * @param demand position of the demand, or null
     * @param internal whether only staff may see it in the timeline
     * @param facts for the ledger: never personal data
     * @param details fill the text of the timeline
     */
    public record Happening(
            NoticeEvent event, Integer demand, boolean internal, Map<String, Object> facts, List<String> details) {
        /** Something that concerns the whole notice and that the authority may know. */
        public static Happening of(NoticeEvent event, String... details) {
            return new Happening(event, null, false, Map.of(), List.of(details));
        }

        /** The same, seen by staff only. */
        public Happening asInternal() {
            return new Happening(event, demand, true, facts, details);
        }

        /** The same about one demand. */
        public Happening about(int position) {
            return new Happening(event, position, internal, facts, details);
        }

        /** The same with a fact for the ledger. */
        public Happening fact(String name, Object value) {
            var more = new LinkedHashMap<>(facts);
            more.put(name, value);
            return new Happening(event, demand, internal, more, details);
        }
    }

    /** Writes a change; returns the ledger entry's id. */
    public UUID write(Notice notice, Happening happening) {
        // The rows below refer to the notice's row, which the object mapper may not have written yet.
        entities.flush();
        var entry = record(notice, happening);
        var caller = callers.get();
        timeline.add(
                notice,
                new Timeline.Entry(
                        Timeline.nextId(),
                        clock.instant(),
                        happening.event(),
                        caller.kind(),
                        happening.internal(),
                        happening.demand(),
                        happening.details(),
                        entry),
                caller.person());
        return entry;
    }

    /** Writes that somebody read personal data: for the ledger only. */
    public void read(Notice notice, NoticeEvent event, Integer demand) {
        record(notice, new Happening(event, demand, true, Map.of(), List.of()));
    }

    private UUID record(Notice notice, Happening happening) {
        var event = LedgerEvent.of(happening.event(), "notice", notice.id())
                .agency(notice.agency().equals(Agency.NONE) ? null : notice.agency())
                .childSafety(notice.letter().childSafety())
                .fact("number", notice.number())
                .fact("status", notice.status().name());
        if (happening.demand() != null) {
            event = event.fact("demand", happening.demand());
        }
        for (var fact : happening.facts().entrySet()) {
            event = event.fact(fact.getKey(), fact.getValue());
        }
        return ledger.record(event);
    }
}
