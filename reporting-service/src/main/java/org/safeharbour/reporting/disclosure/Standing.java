package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.ReportingProblem;

/**
 * What notice-service says of a notice at this moment: whether its officer was called back on a contact that still stands,
 * and the agency's pinned key. Asked anew at every step; never kept.
 *
 * @param reason why it is not verified
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Standing(
        UUID noticeId,
        String agency,
        String status,
        boolean verified,
        String reason,
        Instant verifiedAt,
        String verifiedMethod,
        List<String> legalBasis,
        Key key) {
    private static final String UNKNOWN = "NOT_VERIFIED";
    private static final String KEY_MISSING = "KEY_MISSING";
    private static final String KEY_CHANGED = "KEY_CHANGED";
    private static final String ENDED = "WITHDRAWN";

    /** The agency's pinned OpenPGP key. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Key(String fingerprint, String armored, Instant pinnedAt) {}

    /** For a notice that notice-service does not know. */
    static Standing unknown(UUID noticeId) {
        return new Standing(noticeId, null, null, false, UNKNOWN, null, null, List.of(), null);
    }

    /** Whether data may leave on this request: it speaks of this notice and agency, and there is a key. */
    boolean holdsFor(Terms terms) {
        return verified
                && terms.noticeId().equals(noticeId)
                && terms.agency().equals(agency)
                && key != null
                && key.fingerprint() != null
                && key.armored() != null;
    }

    /** Whether the notice ended: there is nothing left to wait for. */
    boolean isEnded() {
        return !verified && ENDED.equals(reason);
    }

    /** Whether the pinned key is the one of this fingerprint. */
    boolean hasKey(String fingerprint) {
        return key != null && key.fingerprint() != null && key.fingerprint().equalsIgnoreCase(fingerprint);
    }

    /** Why nothing may leave, as a code. */
    String obstacle() {
        if (reason != null) {
            return reason;
        }
        return verified && key == null ? KEY_MISSING : UNKNOWN;
    }

    /** @throws Problem 409 officer-not-verified with the reason */
    void require(Terms terms) {
        if (!holdsFor(terms)) {
            throw refusal(obstacle());
        }
    }

    /** As {@link #require}, and the key is still the one of this fingerprint. */
    void require(Terms terms, String fingerprint) {
        require(terms);
        if (!hasKey(fingerprint)) {
            throw refusal(KEY_CHANGED);
        }
    }

    private static Problem refusal(String reason) {
        return Problem.of(ReportingProblem.OFFICER_NOT_VERIFIED, reason).with("reason", reason);
    }
}
