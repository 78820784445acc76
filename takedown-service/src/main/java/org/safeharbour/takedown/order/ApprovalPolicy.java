package org.safeharbour.takedown.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How many other people must approve, by measure, number of targets and urgency. The figures are data ({@code
 * takedown-policy.json}), read once; every measure must be covered, else the service does not start.
 */
@ApplicationScoped
class ApprovalPolicy {
    private static final String RESOURCE = "/takedown-policy.json";

    private final Rules rules;

    /**
     * @param validFor how long an approval lasts
     * @param emergency what holds for emergency orders
     * @param rules the first that fits decides
     */
    record Rules(Duration validFor, Emergency emergency, List<Rule> rules) {}

    /** @param reviewWithin when somebody must have looked at it afterwards */
    record Emergency(int approvals, Duration reviewWithin) {}

    /** @param maxTargets largest order that the rule fits, null for any */
    record Rule(Set<Measure> measures, Integer maxTargets, int approvals) {
        boolean fits(Measure measure, int targets) {
            return measures.contains(measure) && (maxTargets == null || targets <= maxTargets);
        }
    }

    ApprovalPolicy(ObjectMapper json) {
        try (var resource = ApprovalPolicy.class.getResourceAsStream(RESOURCE)) {
            rules = json.readValue(Objects.requireNonNull(resource, RESOURCE), Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the approval policy could not be read", e);
        }
        for (var measure : Measure.values()) {
            needed(measure, Integer.MAX_VALUE, false);
        }
    }

    /** Approvals needed beside the proposer. */
    int needed(Measure measure, int targets, boolean emergency) {
        if (emergency) {
            return rules.emergency().approvals();
        }
        return rules.rules().stream()
                .filter(rule -> rule.fits(measure, targets))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the approval policy has no rule for " + measure))
                .approvals();
    }

    /** How long an approval lasts. */
    Duration validFor() {
        return rules.validFor();
    }

    /** When an emergency order must have been reviewed, counted from its approval. */
    Duration reviewWithin() {
        return rules.emergency().reviewWithin();
    }
}
