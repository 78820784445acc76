package org.safeharbour.notice.notice;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.safeharbour.notice.clock.Requirements;
import org.safeharbour.notice.clock.RulePack;

/** The law as this build knows it, read once; a pack that contradicts itself stops the start. */
@Singleton
class RulePackSource {
    @Produces
    @Singleton
    RulePack rulePack() {
        return RulePack.load();
    }

    @Produces
    @Singleton
    Requirements requirements() {
        return Requirements.load();
    }
}
