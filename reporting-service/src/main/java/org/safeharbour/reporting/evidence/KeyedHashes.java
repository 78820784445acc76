package org.safeharbour.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes under a secret key (HMAC-SHA-256, RFC 2104), so that equal values are recognised and no value can be guessed from
 * its hash. The key is wrapped and kept as the keys of cases are; without its row the hashes are noise.
 */
@ApplicationScoped
public class KeyedHashes {
    private static final String ALGORITHM = "HmacSHA256";

    private final Vault vault;

    KeyedHashes(Vault vault) {
        this.vault = vault;
    }

    /** The hashes of texts, in their order, under the key of one purpose; runs in the caller's transaction. */
    public List<byte[]> of(UUID purpose, List<String> texts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(vault.caseKey(purpose), ALGORITHM));
            return texts.stream()
                    .map(text -> mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
