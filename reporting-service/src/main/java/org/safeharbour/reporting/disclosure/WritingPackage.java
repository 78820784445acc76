package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.reporting.ReportingConfig;
import org.safeharbour.reporting.Sha256;
import org.safeharbour.reporting.certificate.Certificate;
import org.safeharbour.reporting.certificate.CertificateDocument;
import org.safeharbour.reporting.evidence.CustodyLog;

/**
 * The files of a package, in the running transaction: the records as tables and as JSON, what became of each target, why it
 * is lawful, who held the data, and the proof that its approval is in our log. Media is never in it.
 */
@ApplicationScoped
class WritingPackage {
    private static final int PAGE = 500;
    private static final String INDIAN = "IN-";

    private final Disclosures disclosures;
    private final DisclosureTargets targets;
    private final SealedRecords sealed;
    private final CustodyLog custody;
    private final Ledger ledger;
    private final PackageTexts texts;
    private final PackageManifest manifest;
    private final ReportingConfig config;
    private final ObjectMapper json;

    WritingPackage(
            Disclosures disclosures,
            DisclosureTargets targets,
            SealedRecords sealed,
            CustodyLog custody,
            Ledger ledger,
            PackageTexts texts,
            PackageManifest manifest,
            ReportingConfig config,
            ObjectMapper json) {
        this.disclosures = disclosures;
        this.targets = targets;
        this.sealed = sealed;
        this.custody = custody;
        this.ledger = ledger;
        this.texts = texts;
        this.manifest = manifest;
        this.config = config;
        this.json = json;
    }

    /** Files, and what they were written for: nothing else may be released as them. */
    record Written(SortedMap<String, byte[]> files, String digest, UUID approvalEntry, String keyFingerprint) {
        /** Whether the disclosure is still approved as it was when this was written. */
        boolean isOf(Disclosure disclosure) {
            return disclosure.state() == DisclosureState.APPROVED
                    && digest.equals(disclosure.digest())
                    && approvalEntry.equals(disclosure.approvalEntry());
        }
    }

    /**
     * Empty when the approval is gone by now.
     *
     * @throws org.safeharbour.reporting.evidence.SealBroken when sealed records are not those that were collected
     */
    Optional<Written> write(UUID id) {
        var disclosure = disclosures.require(id);
        if (disclosure.state() != DisclosureState.APPROVED) {
            return Optional.empty();
        }
        return Optional.of(new Written(
                files(disclosure), disclosure.digest(), disclosure.approvalEntry(), disclosure.keyFingerprint()));
    }

    private SortedMap<String, byte[]> files(Disclosure disclosure) {
        var files = new TreeMap<String, byte[]>();
        records(disclosure, files);
        files.put("basis.txt", texts.basis(disclosure.terms()));
        files.put("custody.csv", custody(disclosure.id()));
        if (disclosure.terms().legalBasis().stream().anyMatch(basis -> basis.startsWith(INDIAN))) {
            files.put("certificate.pdf", certificate(disclosure, files));
        }
        proof(disclosure, files);
        files.put("README.txt", texts.readme(disclosure));
        files.put("manifest.json", manifest.of(disclosure, files));
        return files;
    }

    private void records(Disclosure disclosure, Map<String, byte[]> files) {
        var released = disclosure.released();
        var table = new CsvTable("target_kind", "target", "category", "value", "at", "about");
        var outcomes = new CsvTable("target_kind", "target", "outcome");
        var all = new ArrayList<TargetRecords>();
        UUID last = null;
        List<DisclosureTargets.Row> rows;
        do {
            rows = targets.after(disclosure.id(), last, PAGE);
            for (var row : rows) {
                last = row.id();
                var records = row.contentId() == null
                        ? new TargetRecords(row.target(), List.of())
                        : sealed.open(row.contentId(), row.recordsSha256()).only(released);
                outcomes.row(row.target().kind(), row.target().value(), outcome(row, records));
                if (!records.records().isEmpty()) {
                    all.add(records);
                    add(table, records);
                }
            }
        } while (rows.size() == PAGE);
        files.put("records.csv", table.toBytes());
        files.put("records.json", canonical(all));
        files.put("targets.csv", outcomes.toBytes());
    }

    private static TargetOutcome outcome(DisclosureTargets.Row row, TargetRecords records) {
        if (row.outcome() != TargetOutcome.COLLECTED) {
            return row.outcome();
        }
        return records.records().isEmpty() ? TargetOutcome.REFUSED : TargetOutcome.DISCLOSED;
    }

    private static void add(CsvTable table, TargetRecords target) {
        for (var record : target.records()) {
            table.row(
                    target.target().kind(),
                    target.target().value(),
                    record.category(),
                    record.value(),
                    record.at(),
                    record.about());
        }
    }

    /** Who held the data, by role: names of staff do not leave the house. */
    private byte[] custody(UUID id) {
        var table = new CsvTable("seq", "at", "role", "act", "hash");
        for (var line : custody.chain(id)) {
            table.row(
                    line.seq(),
                    line.at(),
                    line.actor().substring(0, line.actor().indexOf(':')),
                    line.act(),
                    java.util.HexFormat.of().formatHex(line.hash()));
        }
        return table.toBytes();
    }

    /** Bharatiya Sakshya Adhiniyam 2023, section 63(4): an Indian court asks for it beside every electronic record. */
    private byte[] certificate(Disclosure disclosure, SortedMap<String, byte[]> files) {
        var hashes = files.entrySet().stream()
                .map(file -> new Certificate.File(file.getKey(), file.getValue().length, Sha256.hex(file.getValue())))
                .toList();
        return CertificateDocument.render(new Certificate(
                config.platformName(), disclosure.terms().noticeNumber(), disclosure.decidedAt(), hashes));
    }

    private void proof(Disclosure disclosure, Map<String, byte[]> files) {
        var entry = disclosure.approvalEntry();
        var proof = ledger.proof(entry).orElseThrow(() -> new IllegalStateException("no proof yet"));
        files.put("approval.json", ledger.entry(entry).orElseThrow());
        files.put("approval.tlog-proof", proof.getBytes(StandardCharsets.UTF_8));
        var note = TlogProof.parse(proof.getBytes(StandardCharsets.UTF_8)).note();
        files.put("checkpoint.txt", note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] canonical(Object value) {
        try {
            return Jcs.canonicalize(json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records cannot be written as JSON", e);
        }
    }
}
