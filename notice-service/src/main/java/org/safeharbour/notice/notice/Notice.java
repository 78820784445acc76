package org.safeharbour.notice.notice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.clock.ClockFields;
import org.safeharbour.notice.clock.Defect;
import org.safeharbour.notice.clock.PlannedClock;

/**
 * An inbound letter with its demands and clocks: the aggregate of this service. It guards its own moves
 * ({@link NoticeStatus}, {@link DemandState}); whoever changes it holds its row lock.
 */
@Entity
public class Notice {
    @Id
    private UUID id;

    private String agency;
    private String number;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status;

    private UUID matterId;

    private UUID intakeId;

    @Embedded
    private Letter letter;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private Instant registeredAt;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private Instant changedAt;

    private List<String> warnings;

    @Convert(converter = DefectsColumn.class)
    private List<Defect> defects;

    @Embedded
    private Verification verification;

    private Instant acknowledgedAt;

    // Read by the database and its queries, not here.
    @SuppressWarnings("UnusedVariable")
    private Instant acceptedAt;

    private Instant firstActionAt;
    private Instant repliedAt;
    private String endedReason;
    private String endedText;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Demand> demands = new ArrayList<>();

    @OneToMany(mappedBy = "notice", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<NoticeClock> clocks = new ArrayList<>();

    @Version
    private long version;

    /** For Hibernate. */
    protected Notice() {}

    Notice(UUID id, String agency, String number, UUID matterId, UUID intakeId, Letter letter, Instant now) {
        this.id = id;
        this.agency = agency;
        this.number = number;
        this.matterId = matterId;
        this.intakeId = intakeId;
        this.letter = letter;
        this.status = NoticeStatus.RECEIVED;
        this.registeredAt = now;
        this.changedAt = now;
        this.warnings = List.of();
        this.defects = List.of();
    }

    void add(Point point, long targets) {
        demands.add(new Demand(this, agency, point, targets));
    }

    void plan(List<PlannedClock> planned, List<Defect> found, List<String> warned) {
        planned.forEach(clock -> clocks.add(new NoticeClock(this, agency, clock)));
        this.defects = List.copyOf(found);
        this.warnings = List.copyOf(warned);
    }

    /** The authority named further provisions in answer to a clarification. */
    void relyOn(List<String> provisions, Instant now) {
        this.letter = letter.relyingOn(provisions);
        this.changedAt = now;
    }

    /** A later letter shows that it is about CSEAM: from now on it is guarded as such. */
    void guard() {
        this.letter = letter.aboutCseam();
    }

    void acknowledge(Instant now) {
        if (acknowledgedAt != null || !status.isOpen()) {
            throw wrongStatus();
        }
        if (status == NoticeStatus.RECEIVED) {
            move(NoticeStatus.ACKNOWLEDGED);
        }
        acknowledgedAt = now;
        changedAt = now;
        clocks.forEach(clock -> clock.acknowledged(now));
    }

    void verify(Verification verified, Instant now) {
        if (!status.isOpen()) {
            throw wrongStatus();
        }
        verification = verified;
        changedAt = now;
    }

    /**
     * Accepts the open demands but the excepted ones.
     *
     * @param verified whether the officer was verified, and on what still stands
     * @return the demands to be handed on
     * @throws Problem 409 when data is asked for without a legal basis or by an officer nobody verified
     */
    List<Demand> accept(Set<Integer> except, boolean verified, Instant now) {
        if (!status.isInWork() && !status.successors().contains(NoticeStatus.ACCEPTED)) {
            throw wrongStatus();
        }
        var accepted = demands.stream()
                .filter(d -> d.state() == DemandState.OPEN && !except.contains(d.position()))
                .toList();
        DisclosureGate.check(this, accepted, verified);
        if (!status.isInWork()) {
            move(NoticeStatus.ACCEPTED);
            acceptedAt = now;
        }
        changedAt = now;
        return accepted;
    }

    void end(NoticeStatus end, String reason, String text, Instant now) {
        move(end);
        endedReason = reason;
        endedText = text;
        changedAt = now;
    }

    /** Hands a demand to the order, hold or task that does its work; {@code work} is null for a person's task. */
    public void dispatched(int position, UUID work, Instant now) {
        demand(position).dispatch(work);
        changedAt = now;
    }

    /** Takes a demand back: its work is not carried out as ordered. */
    void notCarriedOut(int position, Instant now) {
        demand(position).reopen();
        changedAt = now;
    }

    void progressed(int position, long total, long done, Instant firstOutcome, Instant now) {
        demand(position).progress(total, done);
        if (firstOutcome != null && (firstActionAt == null || firstOutcome.isBefore(firstActionAt))) {
            firstActionAt = firstOutcome;
        }
        changedAt = now;
    }

    /** A disclosure for a demand was decided. */
    void disclosed(int position, Disclosure decided, Instant now) {
        demand(position).disclosed(decided);
        changedAt = now;
    }

    /** The list of what was found for an open-ended demand is another one. */
    void counted(int position, long total, long done) {
        demand(position).counted(total, done);
    }

    void answer(int position, Answer answer, String person, Instant now) {
        if (!status.isOpen()) {
            throw wrongStatus();
        }
        demand(position).answer(answer, person, now);
        changedAt = now;
        if (answer instanceof Answer.CarriedOver) {
            clocks.forEach(clock -> clock.takenBack(position, now));
        }
        var settled = demands.stream()
                .filter(d -> d.state() == DemandState.ANSWERED || d.state() == DemandState.REFUSED)
                .map(Demand::position)
                .collect(Collectors.toSet());
        clocks.forEach(clock -> clock.answered(settled, now));
    }

    /** Content or access was taken away: retention periods begin. */
    void removed(int position, Instant at) {
        clocks.forEach(clock -> clock.removed(position, at));
    }

    /** An approved reply left; a final one moves the status. */
    public void replied(boolean last, Instant now) {
        if (last) {
            boolean whole = demands.stream().noneMatch(d -> d.state() == DemandState.CARRIED_OVER);
            var next = whole ? NoticeStatus.REPLIED : NoticeStatus.PARTIALLY_REPLIED;
            if (status != next) {
                move(next);
            }
            if (repliedAt == null) {
                repliedAt = now;
            }
        }
        demands.forEach(Demand::freeze);
        changedAt = now;
    }

    /** When the first clock of a demand that has not been met is due; empty when none has a date. */
    public Optional<Instant> dueAt(int position) {
        return clocks.stream()
                .map(NoticeClock::fields)
                .filter(c ->
                        c.metAt() == null && c.dueAt() != null && c.demands().contains(position))
                .map(ClockFields::dueAt)
                .min(Instant::compareTo);
    }

    /** Positions without an answer: with any of them a final reply may not leave. */
    public List<Integer> unanswered() {
        return demands.stream()
                .filter(d -> !d.state().isAnswered())
                .map(Demand::position)
                .toList();
    }

    /** Whether a person changed an answer after this instant, and so the content of a reply drafted then. */
    public boolean answeredSince(String person, Instant instant) {
        return demands.stream().anyMatch(d -> d.answeredBy(person, instant));
    }

    /** The demand at a position. @throws Problem 404 */
    public Demand demand(int position) {
        return demands.stream()
                .filter(d -> d.position() == position)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Refuses a step that does not fit the status. */
    public Problem wrongStatus() {
        return Problem.of(NoticeProblem.WRONG_STATUS, status.name());
    }

    private void move(NoticeStatus next) {
        if (!status.successors().contains(next)) {
            throw wrongStatus();
        }
        status = next;
    }

    /** Id. */
    public UUID id() {
        return id;
    }

    /** Slug of the agency, {@link Agency#NONE} for a user's complaint. */
    public String agency() {
        return agency;
    }

    /** Our own number, SH-year-count. */
    public String number() {
        return number;
    }

    /** Where it stands. */
    public NoticeStatus status() {
        return status;
    }

    /** The matter it belongs to. */
    public UUID matterId() {
        return matterId;
    }

    /** What the authority said. */
    public Letter letter() {
        return letter;
    }

    /** Demands by position. */
    public List<Demand> demands() {
        return List.copyOf(demands);
    }

    /** Clocks in the order in which the rule pack gave them. */
    List<NoticeClock> clocks() {
        return List.copyOf(clocks);
    }

    /** Warnings for the analyst. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** What the notice lacks. */
    public List<Defect> defects() {
        return List.copyOf(defects);
    }

    /** Whether the original of the letter is kept. */
    boolean hasOriginal() {
        return intakeId != null;
    }

    /** Who verified the officer and how, if anybody did. */
    public Optional<Verification> verification() {
        return Optional.ofNullable(verification);
    }

    /** Why it was rejected. */
    Optional<String> endedReason() {
        return Optional.ofNullable(endedReason);
    }

    String endedText() {
        return endedText;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    Instant firstActionAt() {
        return firstActionAt;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    /** Version for ETag and If-Match. */
    public long version() {
        return version;
    }
}
