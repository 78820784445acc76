package org.safeharbour.takedown.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A target that reached its end.
 *
 * @param id the target's id, which is the platform's action id too
 * @param given the spellings under which it came in
 * @param at when it ended
 * @param reason why it is not enforced, null when it is
 * @param evidenceId receipt of the snapshot, null when there was nothing to keep
 */
public record SettledTarget(
        UUID id,
        Target target,
        List<String> given,
        Outcome outcome,
        Instant at,
        String reason,
        UUID evidenceId,
        String evidenceSha256) {

    public SettledTarget {
        given = List.copyOf(given);
        if (!outcome.canBeFinal()) {
            throw new IllegalArgumentException("no target ends as " + outcome);
        }
    }

    List<NoticeReports.TargetOutcome> outcomes() {
        return given.stream()
                .map(name -> new NoticeReports.TargetOutcome(target.kind(), name, outcome, at, reason, evidenceId))
                .toList();
    }
}
