package org.safeharbour.notice.notice;

import java.util.List;
import java.util.UUID;

/**
 * News of the work on one demand.
 *
 * @param position the demand
 * @param workId order or hold that did it
 * @param total targets in all
 * @param settled targets with an outcome so far
 * @param finished whether the work has ended
 * @param outcomes the newest outcomes, at most 500
 */
public record Settlement(
        int position, UUID workId, long total, long settled, boolean finished, List<TargetOutcome> outcomes) {}
