package org.safeharbour.reporting.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A report as it is shown. Who lacks the permission for child-safety matters sees number, clocks and state; the other members
 * are absent then.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        UUID id,
        IncidentState state,
        String noticeNumber,
        Instant dueAt,
        Instant openedAt,
        Destination destination,
        List<UUID> orderIds,
        String digest,
        String preparedBy,
        Instant preparedAt,
        String decidedBy,
        Instant decidedAt,
        String note,
        UUID ledgerEntryId,
        String receiptNumber,
        Instant handedOverAt,
        TargetsView targets) {

    /** How many targets it tells of; not in lists. */
    record TargetsView(int total, Map<String, Long> byOutcome) {}

    /** @param targets null in lists */
    static IncidentView of(IncidentReport report, List<ReportedOrders.EndedTarget> targets, boolean whole) {
        return new IncidentView(
                report.id(),
                report.state(),
                report.noticeNumber(),
                report.dueAt(),
                report.openedAt(),
                whole ? report.destination() : null,
                whole ? report.orderIds() : null,
                whole ? report.digest() : null,
                whole ? report.preparedBy() : null,
                whole ? report.preparedAt() : null,
                whole ? report.decidedBy() : null,
                whole ? report.decidedAt() : null,
                whole ? report.note() : null,
                whole ? report.ledgerEntry() : null,
                whole ? report.receiptNumber() : null,
                report.handedOverAt(),
                whole && targets != null ? counts(targets) : null);
    }

    private static TargetsView counts(List<ReportedOrders.EndedTarget> targets) {
        return new TargetsView(
                targets.size(),
                targets.stream()
                        .collect(Collectors.groupingBy(
                                ReportedOrders.EndedTarget::outcome, TreeMap::new, Collectors.counting())));
    }
}
