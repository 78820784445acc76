package org.safeharbour.takedown.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Binds an order to its present content and asks the policy how many people must approve that. */
@ApplicationScoped
class Sealing {
    private final Targets targets;
    private final ApprovalPolicy policy;
    private final Clock clock;

    Sealing(Targets targets, ApprovalPolicy policy, Clock clock) {
        this.targets = targets;
        this.policy = policy;
        this.clock = clock;
    }

    /** Earlier approvals are void from now on. */
    void seal(Order order) {
        var terms = order.terms();
        var digest = new OrderDigest(terms);
        targets.inDigestOrder(order.id(), digest::add);
        var needed = policy.needed(terms.measure(), order.progress().total(), terms.emergency());
        order.seal(digest.finish(), needed, clock.instant());
    }
}
