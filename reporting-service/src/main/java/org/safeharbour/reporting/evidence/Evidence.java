package org.safeharbour.reporting.evidence;

import java.time.Instant;
import java.util.UUID;

/** One sealed snapshot, without its content. {@code caseId} is the notice that it was taken for. */
record Evidence(
        UUID id,
        UUID caseId,
        String agency,
        boolean childSafety,
        String actionId,
        Target target,
        String mediaType,
        long bytes,
        byte[] sha256,
        byte[] md5,
        UUID contentId,
        Instant takenAt) {}
