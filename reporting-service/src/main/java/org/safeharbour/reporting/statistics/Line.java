package org.safeharbour.reporting.statistics;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the read model.
 *
 * @param delta 1, or -1 when what was done went back
 * @param seconds from receipt to effect, null when nothing was done by us
 */
record Line(
        Figure figure,
        byte[] subject,
        int delta,
        Instant at,
        UUID sourceId,
        String agency,
        String measure,
        String ground,
        boolean childSafety,
        Long seconds) {}
