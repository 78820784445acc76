package org.safeharbour.takedown.enforcement;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.safeharbour.takedown.order.Measure;
import org.safeharbour.takedown.order.Target;

/**
 * A target that this worker owns for a while, with what its order asks.
 *
 * @param id the target's id and, for the platform, the action id
 * @param epoch number of the claim; a mark with an older one is refused
 * @param attempts tries so far, this one included
 * @param wrongTries earlier tries that were answered, but wrongly
 * @param evidenceId receipt of an earlier try, null before the first
 * @param acted whether an earlier try asked the platform to act
 * @param untilDue time left on the statutory clock, negative when it has passed, null without one
 * @param sinceApproval time since the order was approved
 */
record ClaimedTarget(
        UUID id,
        long epoch,
        int attempts,
        int wrongTries,
        String connector,
        Target target,
        List<String> given,
        UUID evidenceId,
        String evidenceSha256,
        boolean acted,
        UUID orderId,
        UUID noticeId,
        Integer demand,
        String agency,
        boolean childSafety,
        Measure measure,
        String ground,
        Duration untilDue,
        Duration sinceApproval) {}
