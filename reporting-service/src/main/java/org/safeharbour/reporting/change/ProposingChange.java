package org.safeharbour.reporting.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.ReportingProblem;

/** The first of two persons: a change is proposed and waits. */
@ApplicationScoped
public class ProposingChange {
    private final Proposals proposals;
    private final CurrentCaller callers;
    private final Clock clock;

    ProposingChange(Proposals proposals, CurrentCaller callers, Clock clock) {
        this.proposals = proposals;
        this.callers = callers;
        this.clock = clock;
    }

    /** Proposes in the running transaction. @throws Problem 409 change-pending when one of the same object waits */
    @Transactional(Transactional.TxType.MANDATORY)
    public ChangeView propose(FourEyesChange kind, UUID objectId, String digest, String reason) {
        var proposal = new Proposal(
                Ids.next(),
                kind.kind(),
                objectId,
                digest,
                reason,
                callers.get().person(),
                clock.instant(),
                ProposalState.PROPOSED);
        if (!proposals.add(proposal)) {
            throw Problem.of(ReportingProblem.CHANGE_PENDING);
        }
        return ChangeView.of(proposal);
    }
}
