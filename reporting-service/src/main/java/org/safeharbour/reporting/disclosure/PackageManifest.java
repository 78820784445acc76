package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.reporting.evidence.Vault;

/** {@code manifest.json}: what the package is about, on what basis, and the hash of every other file in it. */
@ApplicationScoped
class PackageManifest {
    private static final String FORMAT = "safe-harbour/disclosure-package/v1";

    private final Ledger ledger;

    PackageManifest(Ledger ledger) {
        this.ledger = ledger;
    }

    byte[] of(Disclosure disclosure, SortedMap<String, byte[]> files) {
        var terms = disclosure.terms();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("disclosureId", disclosure.id().toString());
        manifest.put("noticeNumber", terms.noticeNumber());
        manifest.put("demand", terms.demand());
        manifest.put("demandNumber", terms.demandNumber());
        manifest.put("reference", terms.reference());
        manifest.put("caseReferences", terms.caseReferences());
        manifest.put("agency", terms.agency());
        manifest.put("legalBasis", terms.legalBasis());
        manifest.put("from", terms.askedFrom());
        manifest.put("to", terms.askedTo());
        manifest.put("asked", terms.askedNames());
        manifest.put("permitted", terms.permittedNames());
        manifest.put("released", DataCategory.names(disclosure.released()));
        manifest.put("refused", refused(disclosure));
        manifest.put("targets", terms.targetTotal());
        manifest.put("approvedAt", disclosure.decidedAt().toString());
        manifest.put("digest", disclosure.digest());
        manifest.put("keyFingerprint", disclosure.keyFingerprint());
        manifest.put("ledgerKey", ledger.verifierKey());
        manifest.put("files", files(files));
        return Jcs.write(manifest);
    }

    private static List<Map<String, Object>> refused(Disclosure disclosure) {
        return disclosure.refusals().entrySet().stream()
                .map(entry -> Map.<String, Object>of("category", entry.getKey().name(), "ground", entry.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> files(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> Map.<String, Object>of(
                        "name",
                        file.getKey(),
                        "bytes",
                        file.getValue().length,
                        "sha256",
                        HexFormat.of().formatHex(Vault.digest("SHA-256", file.getValue()))))
                .toList();
    }
}
