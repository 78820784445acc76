package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was handed over, and when; the ledger entry of each download can be proven. */
record ReceiptView(
        UUID disclosureId,
        String noticeNumber,
        int demand,
        String agency,
        List<String> released,
        String packageSha256,
        String keyFingerprint,
        List<DownloadView> downloads) {

    /** One download; staff also see by whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DownloadView(Instant at, String person, UUID ledgerEntryId) {}

    static ReceiptView of(Disclosure disclosure, List<Downloads.Download> downloads, boolean withPersons) {
        return new ReceiptView(
                disclosure.id(),
                disclosure.terms().noticeNumber(),
                disclosure.terms().demand(),
                disclosure.terms().agency(),
                DataCategory.names(disclosure.released()),
                disclosure.sealedPackage().sha256(),
                disclosure.keyFingerprint(),
                downloads.stream()
                        .map(d -> new DownloadView(d.at(), withPersons ? d.person() : null, d.entryId()))
                        .toList());
    }
}
