package org.safeharbour.notice.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.clock.ClockFields;
import org.safeharbour.notice.clock.ClockState;
import org.safeharbour.notice.clock.DueSource;
import org.safeharbour.notice.clock.Duty;
import org.safeharbour.notice.clock.LegalPeriod;
import org.safeharbour.notice.clock.PlannedClock;
import org.safeharbour.notice.clock.StatutoryClock;

/** A stored statutory clock; all its rules are in {@link StatutoryClock}. */
@Entity
@Table(name = "notice_clock")
class NoticeClock {
    /** Author of moves that follow from the platform's own acts; never a person. */
    private static final String PLATFORM = "platform";

    @Id
    private UUID id;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private String agency;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private String rule;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private String zone;
    private List<Integer> demands;

    @Enumerated(EnumType.STRING)
    private DueSource source;

    private String period;
    private boolean pausable;
    private boolean extendable;
    private Instant startsAt;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private Instant haltedAt;
    private Instant metAt;
    private List<String> why;

    /** For Hibernate. */
    protected NoticeClock() {}

    NoticeClock(Notice notice, String agency, PlannedClock planned) {
        this.id = Ids.next();
        this.notice = notice;
        this.agency = agency;
        keep(ClockFields.of(planned));
    }

    UUID id() {
        return id;
    }

    ClockFields fields() {
        return new ClockFields(
                rule,
                duty,
                ZoneId.of(zone),
                demands,
                source,
                period == null ? null : LegalPeriod.parse(period),
                pausable,
                extendable,
                startsAt,
                dueAt,
                state,
                haltedAt,
                metAt,
                why);
    }

    ClockState stateAt(Instant now) {
        return StatutoryClock.of(fields()).stateAt(now);
    }

    /** Lets an event of the correspondence move the clock; what it does not allow throws and changes nothing. */
    void move(Consumer<StatutoryClock> event) {
        var clock = StatutoryClock.of(fields());
        event.accept(clock);
        keep(clock.fields());
    }

    /** Demands were settled; the clock is met once all of its own are. */
    void answered(Set<Integer> settled, Instant at) {
        var clock = StatutoryClock.of(fields());
        if (clock.answered(settled, at)) {
            keep(clock.fields());
        }
    }

    /** A settled answer was taken back to "later": what it had met runs again. */
    void takenBack(int position, Instant at) {
        if (duty.metBy() == Duty.MetBy.ANSWER && state == ClockState.MET && demands.contains(position)) {
            var clock = StatutoryClock.of(fields());
            clock.reopen(at, PLATFORM);
            keep(clock.fields());
        }
    }

    /** The notice was acknowledged. */
    void acknowledged(Instant at) {
        if (duty.metBy() == Duty.MetBy.ACKNOWLEDGEMENT && state != ClockState.MET) {
            var clock = StatutoryClock.of(fields());
            clock.meet(at);
            keep(clock.fields());
        }
    }

    /** Content was removed or access disabled on a demand: a retention that waited for it begins. */
    void removed(int position, Instant at) {
        boolean mine = demands.isEmpty() || demands.contains(position);
        if (mine && duty == Duty.PRESERVE && state == ClockState.NOT_STARTED && period != null) {
            var clock = StatutoryClock.of(fields());
            clock.start(at, PLATFORM);
            keep(clock.fields());
        }
    }

    private void keep(ClockFields fields) {
        this.rule = fields.rule();
        this.duty = fields.duty();
        this.zone = fields.zone().getId();
        this.demands = fields.demands();
        this.source = fields.source();
        this.period = fields.period() == null ? null : fields.period().toString();
        this.pausable = fields.pausable();
        this.extendable = fields.extendable();
        this.startsAt = fields.startsAt();
        this.dueAt = fields.dueAt();
        this.state = fields.state();
        this.haltedAt = fields.haltedAt();
        this.metAt = fields.metAt();
        this.why = fields.why();
    }
}
