package org.safeharbour.takedown.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.takedown.TakedownProblem;

/**
 * A takedown order: what is asked, by whom, who approved exactly that, and how far it is carried out. Proposer, last editor
 * and approver are different people; an edit voids every approval.
 */
@Entity
@Table(name = "takedown_order")
class Order {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderStatus status;

    @Embedded
    private Terms terms;

    @Column(nullable = false, updatable = false)
    private String proposer;

    @Column(name = "last_editor", nullable = false)
    private String lastEditor;

    private String digest;

    @Column(name = "approvals_needed", nullable = false)
    private int approvalsNeeded;

    @Embedded
    private Progress progress;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    @OrderBy("givenAt, id")
    private List<Approval> approvals = new ArrayList<>();

    /** For Hibernate. */
    protected Order() {}

    /**
     * A new order without targets.
     *
     * @param announced how many targets the sender will bring, null when they are added by people
     */
    static Order propose(UUID id, Terms terms, Integer announced, String proposer, Instant now) {
        var order = new Order();
        order.id = id;
        order.status = OrderStatus.AWAITING_APPROVAL;
        order.terms = terms;
        order.proposer = proposer;
        order.lastEditor = proposer;
        order.approvalsNeeded = 1;
        order.progress = Progress.announcing(announced);
        order.createdAt = now;
        return order;
    }

    /** Counts targets that a notice brought; the order can be decided when all that were announced are here. */
    void received(int given, int added) {
        requireUndecided();
        progress = progress.received(given).added(added);
    }

    /** Counts targets that a person added: that person is the last editor. */
    void edited(String editor, int added) {
        requireUndecided();
        progress = progress.added(added);
        lastEditor = editor;
    }

    /** Binds the order to its present content: earlier approvals are void. */
    void seal(String newDigest, int needed, Instant now) {
        digest = newDigest;
        approvalsNeeded = needed;
        approvals.forEach(approval -> approval.voidAt(now));
    }

    /** Voids approvals that have expired, so that their givers may decide again. */
    void dropExpired(Instant now) {
        if (status == OrderStatus.AWAITING_APPROVAL) {
            approvals.stream().filter(a -> a.isExpired(now)).forEach(a -> a.voidAt(now));
        }
    }

    /**
     * Takes one person's decision.
     *
     * @return the approval that was added
     * @throws Problem 409 same-person, digest-changed, already-decided, targets-incomplete or no-targets
     */
    Approval decide(Decision decision, String person, String seen, String note, Instant now, Duration validFor) {
        requireUndecided();
        if (person.equals(proposer) || person.equals(lastEditor)) {
            throw Problem.of(TakedownProblem.SAME_PERSON);
        }
        if (!progress.isComplete()) {
            throw Problem.of(TakedownProblem.TARGETS_INCOMPLETE);
        }
        if (progress.total() == 0) {
            throw Problem.of(TakedownProblem.NO_TARGETS);
        }
        if (!digest.equals(seen)) {
            throw Problem.of(TakedownProblem.DIGEST_CHANGED).with("digest", digest);
        }
        for (var earlier : approvals) {
            if (earlier.isBy(person) && !earlier.isVoid()) {
                throw Problem.of(TakedownProblem.ALREADY_DECIDED);
            }
        }
        var approval = new Approval(person, decision, digest, note, now, validFor);
        approvals.add(approval);
        if (decision == Decision.REJECT) {
            become(OrderStatus.REJECTED);
            decidedAt = now;
        } else if (validApprovals(now) >= approvalsNeeded) {
            become(OrderStatus.APPROVED);
            decidedAt = now;
        }
        return approval;
    }

    /** Whether what was approved is still approved, now that it is to be carried out. */
    boolean mayBeCarriedOut(Instant now) {
        return switch (status) {
            case APPROVED -> validApprovals(now) >= approvalsNeeded;
            case ENFORCING -> approvals.stream().filter(a -> a.bindsTo(digest)).count() >= approvalsNeeded;
            default -> false;
        };
    }

    /** The approvals ended before anything was done: people must look again. */
    void lapse(Instant now) {
        become(OrderStatus.AWAITING_APPROVAL);
        approvals.forEach(approval -> approval.voidAt(now));
        decidedAt = null;
    }

    /** The first targets are being worked on. */
    void begin() {
        become(OrderStatus.ENFORCING);
    }

    /** Counts targets that reached their end; the last one ends the order. */
    void settle(int targets, int effective, Instant now) {
        progress = progress.settled(targets, effective);
        if (progress.isFinished()) {
            become(progress.isFull() ? OrderStatus.ENFORCED : OrderStatus.PARTIALLY_ENFORCED);
            finishedAt = now;
        }
    }

    private long validApprovals(Instant now) {
        return approvals.stream().filter(a -> a.countsFor(digest, now)).count();
    }

    private void requireUndecided() {
        if (status != OrderStatus.AWAITING_APPROVAL) {
            throw Problem.of(TakedownProblem.ALREADY_DECIDED);
        }
    }

    private void become(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("an order cannot go from " + status + " to " + next);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    OrderStatus status() {
        return status;
    }

    Terms terms() {
        return terms;
    }

    String proposer() {
        return proposer;
    }

    String lastEditor() {
        return lastEditor;
    }

    String digest() {
        return digest;
    }

    int approvalsNeeded() {
        return approvalsNeeded;
    }

    Progress progress() {
        return progress;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    /** Decisions that stand, oldest first. */
    List<Approval> standing() {
        return approvals.stream().filter(a -> !a.isVoid()).toList();
    }
}
