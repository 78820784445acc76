package org.safeharbour.takedown.order;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeharbour.ledger.Jcs;

/**
 * What approvals are bound to: SHA-256 over the RFC 8785 form of {@code {countries, ground, measure, source, targets}}, the
 * countries sorted, the targets as {@code {kind, value}} sorted by kind and value (by code point), absent members of the
 * source left out. {@code targets} is the last member in canonical order, so that many of them are hashed one by one.
 */
final class OrderDigest {
    private static final int CLOSING = "]}".length();

    private final MessageDigest sha256;
    private boolean first = true;

    OrderDigest(Terms terms) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
        var head = Jcs.write(Map.of(
                "countries", terms.countries(),
                "ground", terms.ground(),
                "measure", terms.measure().name(),
                "source", members(terms.source()),
                "targets", List.of()));
        sha256.update(head, 0, head.length - CLOSING);
    }

    /** Adds the next target; they must come in their order. */
    void add(Target target) {
        if (!first) {
            sha256.update((byte) ',');
        }
        first = false;
        sha256.update(Jcs.write(Map.of("kind", target.kind().name(), "value", target.value())));
    }

    /** The digest as {@code sha256:<64 hex digits>}; nothing can be added afterwards. */
    String finish() {
        sha256.update(new byte[] {']', '}'});
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }

    private static Map<String, Object> members(Source source) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", source.kind().name());
        if (source.noticeId() != null) {
            members.put("noticeId", source.noticeId().toString());
        }
        if (source.demand() != null) {
            members.put("demand", source.demand());
        }
        return members;
    }
}
