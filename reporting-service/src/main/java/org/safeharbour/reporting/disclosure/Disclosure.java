package org.safeharbour.reporting.disclosure;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingProblem;

/**
 * One demand for data: what is asked, permitted, found and released, who proposed, edited and approved it, and the package.
 * Released is part of asked, permitted and found; proposer, last editor and approver are different people; an edit voids
 * every approval; nothing becomes ready or is taken unless the officer's standing holds at that moment.
 */
@Entity
class Disclosure {
    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private DisclosureState state;

    @Column(updatable = false)
    private String proposer;

    @Column(name = "last_editor")
    private String lastEditor;

    @Column(name = "targets_known")
    private int targetsKnown;

    private List<String> found;
    private List<String> released;

    @ElementCollection
    @CollectionTable(name = "disclosure_refusal", joinColumns = @JoinColumn(name = "disclosure_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "category")
    @Column(name = "ground", nullable = false)
    private Map<DataCategory, String> refusals = new TreeMap<>();

    @Column(name = "key_fingerprint")
    private String keyFingerprint;

    private String digest;

    @Column(name = "approvals_needed")
    private int approvalsNeeded;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "disclosure_id", nullable = false, updatable = false)
    @OrderBy("givenAt, id")
    private List<Approval> approvals = new ArrayList<>();

    @Column(name = "approval_entry")
    private UUID approvalEntry;

    @Embedded
    private SealedPackage sealedPackage;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For Hibernate. */
    protected Disclosure() {}

    /** @param refusals why each category that is asked and not permitted is refused */
    static Disclosure request(
            UUID id,
            Terms terms,
            Map<DataCategory, String> refusals,
            String proposer,
            int approvalsNeeded,
            Instant now) {
        var disclosure = new Disclosure();
        disclosure.id = id;
        disclosure.terms = terms;
        disclosure.state = DisclosureState.REQUESTED;
        disclosure.proposer = proposer;
        disclosure.found = List.of();
        disclosure.released = List.of();
        disclosure.refusals.putAll(refusals);
        disclosure.approvalsNeeded = approvalsNeeded;
        disclosure.createdAt = now;
        return disclosure;
    }

    /** Counts targets that came. @throws Problem 409 when more come than were announced, or none is expected */
    void received(int targets) {
        if (state != DisclosureState.REQUESTED || targetsKnown + targets > terms.targetTotal()) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
        targetsKnown += targets;
    }

    boolean isComplete() {
        return targetsKnown == terms.targetTotal();
    }

    /** Ends without disclosing anything; categories without a ground yet get this one. */
    void refuse(String ground, Instant now) {
        become(DisclosureState.REFUSED);
        terms.asked().forEach(category -> refusals.putIfAbsent(category, ground));
        released = List.of();
        decidedAt = now;
    }

    /** All targets have an outcome; proposes to release what is asked, permitted and found. */
    void collected(Set<DataCategory> categories) {
        become(DisclosureState.COLLECTED);
        found = DataCategory.names(categories);
        released = DataCategory.names(releasable());
        for (var category : terms.permitted()) {
            if (!releasable().contains(category)) {
                refusals.put(category, Grounds.NO_RECORDS);
            }
        }
    }

    /** Gives it to a second person, bound to the agency's key. */
    void submit(String fingerprint) {
        if (released.isEmpty() || terms.legalBasis().isEmpty()) {
            throw new IllegalStateException("a disclosure of nothing, or without a basis, is refused");
        }
        become(DisclosureState.AWAITING_APPROVAL);
        keyFingerprint = fingerprint;
    }

    /** Another key is pinned: what was approved for the old one is void. {@link #seal} must follow. */
    void rebind(String fingerprint, Instant now) {
        requireUndecided();
        reopen(now);
        keyFingerprint = fingerprint;
    }

    /**
     * Narrows, or widens again within what was found. {@link #seal} must follow.
     *
     * @param refused a ground for each category that could be released and is not
     * @throws Problem 409 already-decided, not-releasable
     */
    void prepare(String editor, Set<DataCategory> chosen, Map<DataCategory, String> refused, Instant now) {
        requireUndecided();
        var releasable = releasable();
        if (chosen.isEmpty() || !releasable.containsAll(chosen)) {
            throw Problem.of(ReportingProblem.NOT_RELEASABLE).with("releasable", DataCategory.names(releasable));
        }
        var withheld = EnumSet.copyOf(releasable);
        withheld.removeAll(chosen);
        if (!withheld.equals(refused.keySet())) {
            throw Problem.invalid("refused", "disclosure.grounds", DataCategory.names(withheld));
        }
        reopen(now);
        released = DataCategory.names(chosen);
        refusals.keySet().removeAll(releasable);
        refusals.putAll(refused);
        lastEditor = editor;
    }

    /** Binds it to its present content: earlier approvals are void. */
    void seal(String newDigest, Instant now) {
        digest = newDigest;
        approvals.forEach(approval -> approval.voidAt(now));
    }

    /** Voids approvals that have expired, so that their givers may decide again. */
    void dropExpired(Instant now) {
        if (state == DisclosureState.AWAITING_APPROVAL) {
            approvals.stream().filter(a -> a.isExpired(now)).forEach(a -> a.voidAt(now));
        }
    }

    /**
     * Takes one person's decision; to approve needs the officer's standing, to reject does not.
     *
     * @throws Problem 409 same-person, officer-not-verified, digest-changed or already-decided
     */
    Approval decide(
            Decision decision,
            String person,
            String seen,
            String note,
            Standing standing,
            Instant now,
            Duration validFor) {
        if (state != DisclosureState.AWAITING_APPROVAL) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
        if (person.equals(proposer) || person.equals(lastEditor)) {
            throw Problem.of(ReportingProblem.SAME_PERSON);
        }
        if (decision == Decision.APPROVE) {
            standing.require(terms);
        }
        if (!digest.equals(seen) || decision == Decision.APPROVE && !standing.hasKey(keyFingerprint)) {
            throw Problem.of(ReportingProblem.DIGEST_CHANGED).with("digest", digest);
        }
        if (approvals.stream().anyMatch(earlier -> earlier.isBy(person) && !earlier.isVoid())) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
        var approval = new Approval(person, decision, digest, note, now, validFor);
        approvals.add(approval);
        if (decision == Decision.REJECT) {
            refuse(Grounds.REJECTED, now);
        } else if (validApprovals(now) >= approvalsNeeded) {
            become(DisclosureState.APPROVED);
            decidedAt = now;
        }
        return approval;
    }

    /** Names the ledger entry of the last approval; its proof goes into the package. */
    void approvedBy(UUID entry) {
        approvalEntry = entry;
    }

    /** Why the package must not be made now, though it was approved; empty: it may. */
    Optional<String> obstacle(Standing standing, String digestNow, Set<DataCategory> permittedNow, Instant now) {
        if (!standing.holdsFor(terms)) {
            return Optional.of(standing.obstacle());
        }
        if (!standing.hasKey(keyFingerprint) || !digestNow.equals(digest)) {
            return Optional.of("DIGEST_CHANGED");
        }
        if (validApprovals(now) < approvalsNeeded) {
            return Optional.of("APPROVALS_EXPIRED");
        }
        var scope = released();
        boolean lawful = !scope.isEmpty() && releasable().containsAll(scope) && permittedNow.containsAll(scope);
        return lawful ? Optional.empty() : Optional.of("SCOPE_CHANGED");
    }

    /** The approvals no longer hold: people must look again. */
    void lapse(Instant now) {
        if (state != DisclosureState.APPROVED) {
            throw new IllegalStateException("only what is approved can lapse");
        }
        reopen(now);
        approvals.forEach(approval -> approval.voidAt(now));
    }

    /** The package is made of what is approved. @throws IllegalStateException when {@link #obstacle} names one */
    void ready(
            SealedPackage made,
            Standing standing,
            String digestNow,
            Set<DataCategory> permittedNow,
            Instant now,
            Duration downloadable) {
        if (state != DisclosureState.APPROVED) {
            throw new IllegalStateException("no package of what is " + state);
        }
        obstacle(standing, digestNow, permittedNow, now).ifPresent(reason -> {
            throw new IllegalStateException("no package: " + reason);
        });
        become(DisclosureState.READY);
        sealedPackage = made;
        readyAt = now;
        expiresAt = now.plus(downloadable);
    }

    /** @throws Problem 409 package-not-ready, 410 download-used or download-expired */
    void requireDownloadable(Instant now) {
        switch (state) {
            case DOWNLOADED -> throw Problem.of(ReportingProblem.DOWNLOAD_USED);
            case EXPIRED -> throw Problem.of(ReportingProblem.DOWNLOAD_EXPIRED);
            case READY -> {
                if (!now.isBefore(expiresAt)) {
                    throw Problem.of(ReportingProblem.DOWNLOAD_EXPIRED);
                }
            }
            default -> throw Problem.of(ReportingProblem.PACKAGE_NOT_READY);
        }
    }

    /** The officer takes the package. @throws Problem as {@link #requireDownloadable}, 409 officer-not-verified */
    void take(Standing standing, Instant now) {
        requireDownloadable(now);
        standing.require(terms, keyFingerprint);
        become(DisclosureState.DOWNLOADED);
    }

    /** Nobody took it. */
    void expire() {
        become(DisclosureState.EXPIRED);
    }

    /** It may be taken once more. @throws Problem 409 when it was not ready before, or the standing does not hold */
    void renew(Standing standing, Instant now, Duration downloadable) {
        if (state != DisclosureState.DOWNLOADED && state != DisclosureState.EXPIRED) {
            throw Problem.of(ReportingProblem.PACKAGE_NOT_READY);
        }
        standing.require(terms, keyFingerprint);
        become(DisclosureState.READY);
        readyAt = now;
        expiresAt = now.plus(downloadable);
    }

    /** What could be released: asked, permitted and found. */
    Set<DataCategory> releasable() {
        var releasable = terms.permitted();
        releasable.retainAll(terms.asked());
        releasable.retainAll(DataCategory.of(found));
        return releasable;
    }

    private void reopen(Instant now) {
        approvals.forEach(approval -> approval.voidAt(now));
        if (state == DisclosureState.APPROVED) {
            become(DisclosureState.AWAITING_APPROVAL);
            decidedAt = null;
            approvalEntry = null;
        }
    }

    private void requireUndecided() {
        if (state != DisclosureState.AWAITING_APPROVAL && state != DisclosureState.APPROVED) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
    }

    private long validApprovals(Instant now) {
        return approvals.stream()
                .filter(a -> a.countsFor(digest, now) && !a.isBy(proposer) && !a.isBy(lastEditor))
                .map(Approval::person)
                .distinct()
                .count();
    }

    private void become(DisclosureState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a disclosure cannot go from " + state + " to " + next);
        }
        state = next;
    }

    UUID id() {
        return id;
    }

    Terms terms() {
        return terms;
    }

    DisclosureState state() {
        return state;
    }

    String proposer() {
        return proposer;
    }

    String lastEditor() {
        return lastEditor;
    }

    int targetsKnown() {
        return targetsKnown;
    }

    Set<DataCategory> released() {
        return DataCategory.of(released);
    }

    Map<DataCategory, String> refusals() {
        return new TreeMap<>(refusals);
    }

    String keyFingerprint() {
        return keyFingerprint;
    }

    String digest() {
        return digest;
    }

    int approvalsNeeded() {
        return approvalsNeeded;
    }

    UUID approvalEntry() {
        return approvalEntry;
    }

    SealedPackage sealedPackage() {
        return sealedPackage;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Decisions that stand, oldest first. */
    List<Approval> standing() {
        return approvals.stream().filter(a -> !a.isVoid()).toList();
    }
}
