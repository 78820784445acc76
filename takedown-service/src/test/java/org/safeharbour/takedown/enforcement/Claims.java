package org.safeharbour.takedown.enforcement;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.safeharbour.takedown.order.Measure;
import org.safeharbour.takedown.order.Target;
import org.safeharbour.takedown.order.TargetKind;

/** Claimed targets for tests. */
final class Claims {
    private Claims() {}

    static ClaimedTarget claimed(int attempts, int wrongTries, Duration sinceApproval) {
        return new ClaimedTarget(
                new UUID(1, 1),
                1,
                attempts,
                wrongTries,
                "platform",
                new Target(TargetKind.ACCOUNT, "@a"),
                List.of("@a"),
                null,
                null,
                false,
                new UUID(2, 2),
                null,
                null,
                null,
                false,
                Measure.BLOCK_ACCOUNT,
                "ground",
                null,
                sinceApproval);
    }
}
