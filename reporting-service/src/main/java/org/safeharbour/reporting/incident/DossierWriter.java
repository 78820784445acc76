package org.safeharbour.reporting.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.ReportingProblem;
import org.safeharbour.reporting.Sha256;
import org.safeharbour.reporting.evidence.EvidenceExtracts;
import org.safeharbour.reporting.evidence.SealedFiles;

/**
 * Writes what a report says. Never media or words about them; and never who asked the platform to act, because the receiver
 * is another authority: the dossier tells what was found, done and kept.
 */
@ApplicationScoped
class DossierWriter {
    private final ReportedOrders orders;
    private final EvidenceExtracts evidence;
    private final Destinations destinations;
    private final ReportingConfig config;
    private final ObjectMapper json;

    DossierWriter(
            ReportedOrders orders,
            EvidenceExtracts evidence,
            Destinations destinations,
            ReportingConfig config,
            ObjectMapper json) {
        this.orders = orders;
        this.evidence = evidence;
        this.destinations = destinations;
        this.config = config;
        this.json = json;
    }

    private record Summary(
            UUID reportId,
            Destination destination,
            List<String> duty,
            String platform,
            Instant preparedAt,
            List<OrderPart> orders,
            List<ReportedOrders.EndedTarget> targets,
            List<EvidenceExtracts.Extract> evidence) {}

    private record OrderPart(
            UUID orderId,
            String measure,
            String status,
            Instant openedAt,
            Instant finishedAt,
            int total,
            Map<String, Long> byOutcome) {}

    /** The archive, the same bytes for the same facts. @throws Problem 413 for more than one report takes */
    byte[] write(UUID reportId, Destination destination, List<ReportedOrders.EndedOrder> ended, Instant at) {
        var targets =
                orders.targets(ended.stream().map(ReportedOrders.EndedOrder::id).toList());
        if (targets.size() > ReportedOrders.MAX_TARGETS) {
            throw Problem.of(ReportingProblem.REPORT_TOO_LARGE);
        }
        var extracts = extracts(ended, targets);
        var duty = destinations.of(destination).duty();
        var parts = ended.stream().map(order -> part(order, targets)).toList();
        var summary = new Summary(reportId, destination, duty, config.platformName(), at, parts, targets, extracts);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("report.json", bytes(summary));
        files.put("targets.csv", targetTable(targets));
        files.put("evidence.csv", evidenceTable(extracts));
        files.put("custody.csv", custodyTable(extracts));
        var hashes = new TreeMap<String, String>();
        files.forEach((name, bytes) -> hashes.put(name, Sha256.hex(bytes)));
        files.put("manifest.json", bytes(Map.of("sha256", hashes)));
        var archive = Archive.of(files);
        if (archive.length > SealedFiles.MAX_BYTES) {
            throw Problem.of(ReportingProblem.REPORT_TOO_LARGE);
        }
        return archive;
    }

    private List<EvidenceExtracts.Extract> extracts(
            List<ReportedOrders.EndedOrder> ended, List<ReportedOrders.EndedTarget> targets) {
        var all = new TreeMap<UUID, EvidenceExtracts.Extract>();
        for (var order : ended) {
            var own = targets.stream()
                    .filter(target -> target.orderId().equals(order.id()))
                    .map(target -> List.of(target.kind(), target.value()))
                    .distinct()
                    .toList();
            evidence.of(
                            order.caseId(),
                            own.stream().map(List::getFirst).toList(),
                            own.stream().map(List::getLast).toList())
                    .forEach(extract -> all.put(extract.id(), extract));
        }
        return new ArrayList<>(all.values());
    }

    private static OrderPart part(ReportedOrders.EndedOrder order, List<ReportedOrders.EndedTarget> targets) {
        var byOutcome = targets.stream()
                .filter(target -> target.orderId().equals(order.id()))
                .collect(Collectors.groupingBy(
                        ReportedOrders.EndedTarget::outcome, TreeMap::new, Collectors.counting()));
        return new OrderPart(
                order.id(),
                order.measure(),
                order.status(),
                order.openedAt(),
                order.finishedAt(),
                order.total(),
                byOutcome);
    }

    private static byte[] targetTable(List<ReportedOrders.EndedTarget> targets) {
        var table = new CsvText("orderId", "kind", "value", "outcome", "at");
        targets.forEach(t -> table.row(t.orderId(), t.kind(), t.value(), t.outcome(), t.at()));
        return table.bytes();
    }

    private static byte[] evidenceTable(List<EvidenceExtracts.Extract> extracts) {
        var table = new CsvText("evidenceId", "kind", "value", "mediaType", "bytes", "sha256", "takenAt");
        extracts.forEach(e ->
                table.row(e.id(), e.targetKind(), e.targetValue(), e.mediaType(), e.bytes(), e.sha256(), e.takenAt()));
        return table.bytes();
    }

    private static byte[] custodyTable(List<EvidenceExtracts.Extract> extracts) {
        var table = new CsvText("evidenceId", "seq", "at", "actor", "act", "previous", "hash");
        extracts.forEach(e -> e.custody()
                .forEach(line -> table.row(
                        e.id(), line.seq(), line.at(), line.actor(), line.act(), line.previous(), line.hash())));
        return table.bytes();
    }

    private byte[] bytes(Object value) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can be written", e);
        }
    }
}
