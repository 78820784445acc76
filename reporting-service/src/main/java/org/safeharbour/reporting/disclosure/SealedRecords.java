package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.reporting.evidence.SealBroken;
import org.safeharbour.reporting.evidence.Vault;

/** The records of a target at rest: canonical JSON, sealed under the key of the notice. */
@ApplicationScoped
class SealedRecords {
    private final Vault vault;
    private final ObjectMapper json;

    SealedRecords(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Where they are and the hash of what is sealed. */
    record Kept(UUID contentId, String sha256) {}

    Kept keep(UUID noticeId, TargetRecords records) {
        try {
            var bytes = Jcs.canonicalize(json.writeValueAsBytes(records));
            var sha256 = Vault.digest("SHA-256", bytes);
            return new Kept(vault.keep(noticeId, bytes, sha256), HexFormat.of().formatHex(sha256));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records cannot be written as JSON", e);
        }
    }

    /** @throws SealBroken when they are not those that were kept under this hash */
    TargetRecords open(UUID contentId, String sha256) {
        var bytes = vault.open(contentId);
        if (!HexFormat.of().formatHex(Vault.digest("SHA-256", bytes)).equals(sha256)) {
            throw new SealBroken("the records are not what their hash says", null);
        }
        try {
            return json.readValue(bytes, TargetRecords.class);
        } catch (IOException e) {
            throw new SealBroken("the records cannot be read", e);
        }
    }
}
