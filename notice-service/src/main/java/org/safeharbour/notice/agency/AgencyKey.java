package org.safeharbour.notice.agency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.safeharbour.kit.problem.Problem;

/**
 * The OpenPGP public key (RFC 9580) to which packages for an agency are sealed. Only the primary key and its proven encryption
 * subkeys are kept, so that whoever seals cannot pick a subkey that the owner never bound.
 *
 * @param armored the key as kept
 * @param fingerprint of the primary key, hex in capitals
 * @param expiresAt when its last encryption subkey expires; null for never
 */
record AgencyKey(String armored, String fingerprint, Instant expiresAt) {
    private static final String PATH = "key";
    private static final String BEGIN = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
    private static final String END = "-----END PGP PUBLIC KEY BLOCK-----";

    /**
     * Reads a key strictly: one ring, public, strong, signed by itself, able to encrypt, neither expired nor revoked.
     *
     * @throws Problem 400 that says what is wrong
     */
    static AgencyKey parse(String text, Instant now) {
        try {
            var ring = ring(text.strip());
            var check = new KeyCheck(ring.getPublicKey(), now);
            check.primary();
            var spare = new ArrayList<Long>();
            ring.getPublicKeys().forEachRemaining(key -> {
                if (!key.isMasterKey() && !check.encrypts(key)) {
                    spare.add(key.getKeyID());
                }
            });
            if (!check.canEncrypt()) {
                throw Problem.invalid(PATH, "agency.key-not-for-encryption");
            }
            for (var id : spare) {
                ring = PGPPublicKeyRing.removePublicKey(ring, ring.getPublicKey(id));
            }
            var fingerprint = HexFormat.of()
                    .formatHex(ring.getPublicKey().getFingerprint())
                    .toUpperCase(Locale.ROOT);
            return new AgencyKey(armored(ring), fingerprint, check.expiresAt());
        } catch (IOException | PGPException | RuntimeException e) {
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw Problem.invalid(PATH, "agency.key-unreadable");
        }
    }

    private static PGPPublicKeyRing ring(String text) throws IOException {
        if (!text.startsWith(BEGIN) || !text.endsWith(END) || text.indexOf(BEGIN, 1) > 0) {
            throw Problem.invalid(PATH, "agency.key-unreadable");
        }
        try (var in = new ArmoredInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))) {
            var objects = new BcPGPObjectFactory(in);
            if (!(objects.nextObject() instanceof PGPPublicKeyRing ring) || objects.nextObject() != null) {
                throw Problem.invalid(PATH, "agency.key-unreadable");
            }
            return ring;
        }
    }

    private static String armored(PGPPublicKeyRing ring) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            ring.encode(out);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
