package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Files of other features, sealed as evidence is. */
@ApplicationScoped
public class SealedFiles {
    /** Largest file, in bytes. */
    public static final int MAX_BYTES = Vault.MAX_BYTES;

    private final Vault vault;

    SealedFiles(Vault vault) {
        this.vault = vault;
    }

    /** Keeps a file under the key of its case, in the running transaction; returns the id of the sealed bytes. */
    public UUID keep(UUID caseId, byte[] file) {
        return vault.keep(caseId, file, Vault.digest("SHA-256", file));
    }

    /** The file as it was kept; empty when the sealed bytes are gone or not those that were kept. */
    public Optional<byte[]> open(UUID id) {
        try {
            return Optional.of(vault.open(id));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
