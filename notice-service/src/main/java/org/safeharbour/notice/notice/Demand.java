package org.safeharbour.notice.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.notice.NoticeProblem;

/** One point of a notice, with its own work and its own answer. Changed only through its {@link Notice}. */
@Entity
@Table(name = "notice_demand")
public class Demand {
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

    private int position;
    private String number;

    @Enumerated(EnumType.STRING)
    private DemandType type;

    private String text;
    private Instant dueAt;
    private String dueWithin;
    private boolean openEnded;
    private List<String> dataCategories;
    private String dataFrom;
    private String dataTo;

    @Enumerated(EnumType.STRING)
    private DemandState state;

    private String answer;
    private String ground;
    private Instant until;
    private Instant answeredAt;
    private String answeredBy;
    private boolean frozen;
    private UUID workId;
    private long total;
    private long done;

    @Embedded
    private Disclosure disclosure;

    @Embedded
    private Search search;

    private String narrowing;

    /** For Hibernate. */
    protected Demand() {}

    Demand(Notice notice, String agency, Point point, long targets) {
        this.id = Ids.next();
        this.notice = notice;
        this.agency = agency;
        this.position = point.position();
        this.number = point.number();
        this.type = point.type();
        this.text = point.text();
        this.dueAt = point.dueAt();
        this.dueWithin = point.dueWithin();
        this.openEnded = point.openEnded();
        this.dataCategories =
                point.dataCategories().stream().map(DataCategory::name).toList();
        this.dataFrom = point.from();
        this.dataTo = point.to();
        this.state = DemandState.OPEN;
        this.total = targets;
    }

    /** Place in the notice, from 1. */
    public int position() {
        return position;
    }

    /** What it asks for, as registered. */
    public Point point() {
        return new Point(
                position,
                number,
                type,
                text,
                dueAt,
                dueWithin,
                openEnded,
                dataCategories.stream().map(DataCategory::valueOf).toList(),
                dataFrom,
                dataTo);
    }

    /** What it asks for in one word. */
    public DemandType type() {
        return type;
    }

    /** Where it stands. */
    public DemandState state() {
        return state;
    }

    /** The answer as it stands now. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(
                switch (state) {
                    case ANSWERED -> new Answer.Answered(answer, search);
                    case REFUSED -> new Answer.Refused(ground, answer, narrowing);
                    case CARRIED_OVER -> new Answer.CarriedOver(until, answer);
                    case OPEN, DISPATCHED, IN_PROGRESS -> null;
                });
    }

    /** When the answer was given. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Order, hold or disclosure that does the work; null without one. */
    public UUID workId() {
        return workId;
    }

    /** Targets in all. */
    public long total() {
        return total;
    }

    /** Targets with an outcome. */
    public long done() {
        return done;
    }

    /** What its disclosure came to, if one was decided. */
    Optional<Disclosure> disclosure() {
        return Optional.ofNullable(disclosure);
    }

    void disclosed(Disclosure decided) {
        disclosure = disclosure == null ? decided : disclosure.followedBy(decided);
    }

    /** Counts the targets anew: a list of found items replaced another one. */
    void counted(long nowTotal, long nowDone) {
        this.total = nowTotal;
        this.done = nowDone;
    }

    /** Whether a person gave or changed the answer after this instant. */
    boolean answeredBy(String person, Instant after) {
        return person.equals(answeredBy) && answeredAt.isAfter(after);
    }

    void dispatch(UUID work) {
        move(DemandState.DISPATCHED);
        this.workId = work;
        this.done = 0;
        this.disclosure = null;
    }

    /** The work will not be done as ordered: somebody has to look again. */
    void reopen() {
        if (state.isAtWork()) {
            move(DemandState.OPEN);
            this.workId = null;
        }
    }

    void progress(long ofTotal, long nowDone) {
        if (state == DemandState.DISPATCHED) {
            move(DemandState.IN_PROGRESS);
        }
        this.total = Math.max(ofTotal, nowDone);
        this.done = Math.max(done, nowDone);
    }

    void answer(Answer given, String person, Instant at) {
        if (frozen) {
            throw Problem.of(NoticeProblem.ANSWER_FROZEN, position);
        }
        switch (given) {
            case Answer.Answered answered -> record(DemandState.ANSWERED, answered.text(), null, null);
            case Answer.Refused refused -> record(DemandState.REFUSED, refused.text(), refused.ground(), null);
            case Answer.CarriedOver carried -> record(DemandState.CARRIED_OVER, carried.text(), null, carried.until());
        }
        this.search = given instanceof Answer.Answered answered ? answered.search() : null;
        this.narrowing = given instanceof Answer.Refused refused ? refused.narrowing() : null;
        this.answeredAt = at;
        this.answeredBy = person;
    }

    /** An approved reply holds the answer; only what was carried over may still change. */
    void freeze() {
        this.frozen = state == DemandState.ANSWERED || state == DemandState.REFUSED;
    }

    private void record(DemandState next, String words, String why, Instant day) {
        if (state != next) {
            move(next);
        }
        this.answer = words;
        this.ground = why;
        this.until = day;
    }

    private void move(DemandState next) {
        if (!state.successors().contains(next)) {
            throw Problem.of(NoticeProblem.WRONG_STATUS, state.name());
        }
        this.state = next;
    }
}
