package org.safeharbour.reporting.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingProblem;

/** The second person decides about exactly what was proposed, and approves within 24 hours; an old proposal can be rejected. */
@ApplicationScoped
public class DecidingChange {
    private static final Duration VALID = Duration.ofHours(24);

    private final Proposals proposals;
    private final Instance<FourEyesChange> kinds;
    private final CurrentCaller callers;
    private final Clock clock;

    DecidingChange(Proposals proposals, Instance<FourEyesChange> kinds, CurrentCaller callers, Clock clock) {
        this.proposals = proposals;
        this.kinds = kinds;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 404, also for a kind that the caller may not decide about; 403 when the matter is closed to the caller */
    @Transactional
    ChangeView get(UUID id) {
        var proposal = proposals.find(id).orElseThrow(Problem::notFound);
        var kind = kindOf(proposal);
        requireMine(kind);
        // Who may not decide about the object may not read the reason either.
        kind.digest(proposal);
        return ChangeView.of(proposal);
    }

    /** @throws Problem 404, 403, 409 for the same person, another digest, an old proposal or a repeated decision */
    @Transactional
    public ProposalState decide(UUID id, boolean approve, String digest, String note) {
        var proposal = proposals.lock(id).orElseThrow(Problem::notFound);
        var kind = kindOf(proposal);
        requireMine(kind);
        var person = callers.get().person();
        if (proposal.state() != ProposalState.PROPOSED) {
            throw Problem.of(ReportingProblem.ALREADY_DECIDED);
        }
        if (proposal.proposedBy().equals(person)) {
            throw Problem.of(ReportingProblem.SAME_PERSON);
        }
        var now = clock.instant();
        // Asked for a rejection too: the kind says who may not decide.
        var present = kind.digest(proposal);
        boolean stale =
                !present.equals(digest) || proposal.proposedAt().plus(VALID).isBefore(now);
        if (!proposal.digest().equals(digest) || approve && stale) {
            throw Problem.of(ReportingProblem.DIGEST_CHANGED);
        }
        var state = approve ? ProposalState.APPROVED : ProposalState.REJECTED;
        proposals.decide(id, state, person, now, note);
        if (approve) {
            kind.carryOut(proposal, now);
        } else {
            kind.drop(proposal, now);
        }
        return state;
    }

    /** Without the kind's permission the change is not there. */
    private void requireMine(FourEyesChange kind) {
        if (!callers.get().may(kind.permission())) {
            throw Problem.notFound();
        }
    }

    private FourEyesChange kindOf(Proposal proposal) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(proposal.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no code for changes of kind " + proposal.kind()));
    }
}
