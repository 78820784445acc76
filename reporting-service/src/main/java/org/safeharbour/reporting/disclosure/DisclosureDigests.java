package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.safeharbour.ledger.Jcs;

/**
 * What approvals are bound to: SHA-256 over the RFC 8785 form of {@code {agency, basis, demand, disclosureId, key, noticeId,
 * period, refused, released, targets}}. Each target comes with its outcome and the hash of its sealed records, in the order
 * in which they were received; they are the last member, so that many of them are hashed page by page.
 */
@ApplicationScoped
class DisclosureDigests {
    private static final int PAGE = 1_000;
    private static final int CLOSING = "]}".length();

    private final DisclosureTargets targets;

    DisclosureDigests(DisclosureTargets targets) {
        this.targets = targets;
    }

    /** The digest of the disclosure as it is now, as {@code sha256:<64 hex digits>}. */
    String of(Disclosure disclosure) {
        var sha256 = sha256();
        var head = Jcs.write(head(disclosure));
        sha256.update(head, 0, head.length - CLOSING);
        UUID last = null;
        boolean first = true;
        List<DisclosureTargets.Row> rows;
        do {
            rows = targets.after(disclosure.id(), last, PAGE);
            for (var row : rows) {
                if (!first) {
                    sha256.update((byte) ',');
                }
                first = false;
                sha256.update(Jcs.write(target(row)));
                last = row.id();
            }
        } while (rows.size() == PAGE);
        sha256.update(new byte[] {']', '}'});
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }

    private static Map<String, Object> head(Disclosure disclosure) {
        var terms = disclosure.terms();
        var refused = new LinkedHashMap<String, Object>();
        disclosure.refusals().forEach((category, ground) -> refused.put(category.name(), ground));
        var period = new LinkedHashMap<String, Object>();
        period.put("from", text(terms.fromAt()));
        period.put("to", text(terms.toAt()));
        var head = new LinkedHashMap<String, Object>();
        head.put("agency", terms.agency());
        head.put("basis", terms.legalBasis());
        head.put("demand", terms.demand());
        head.put("disclosureId", disclosure.id().toString());
        head.put("key", disclosure.keyFingerprint().toUpperCase(Locale.ROOT));
        head.put("noticeId", terms.noticeId().toString());
        head.put("period", period);
        head.put("refused", refused);
        head.put("released", DataCategory.names(disclosure.released()));
        head.put("targets", List.of());
        return head;
    }

    private static Map<String, Object> target(DisclosureTargets.Row row) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", row.id().toString());
        members.put("kind", row.target().kind().name());
        members.put("outcome", row.outcome().name());
        members.put("records", row.recordsSha256());
        members.put("value", row.target().value());
        return members;
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
