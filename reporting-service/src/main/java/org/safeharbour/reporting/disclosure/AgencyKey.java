package org.safeharbour.reporting.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.api.OpenPGPMessageGenerator;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPImplementation;

/**
 * An agency's OpenPGP key (RFC 9580), as it is pinned in the directory. A message for it is encrypted with integrity
 * protection, authenticated encryption where the key says that its owner's software reads it.
 */
final class AgencyKey {
    private final OpenPGPCertificate certificate;

    private AgencyKey(OpenPGPCertificate certificate) {
        this.certificate = certificate;
    }

    /** The key cannot be used: not the pinned one, broken, expired, revoked, or not made for encryption. */
    static final class Unusable extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Unusable(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** @throws Unusable when it is not the key of this fingerprint, or cannot be encrypted to at this moment */
    static AgencyKey read(String armored, String fingerprint, Instant at) {
        try {
            var certificate = new OpenPGPKeyReader(new BcOpenPGPImplementation()).parseCertificate(armored);
            if (!HexFormat.of().formatHex(certificate.getFingerprint()).equalsIgnoreCase(fingerprint)) {
                throw new Unusable("another key than the pinned one", null);
            }
            if (certificate.getEncryptionKeys(Date.from(at)).isEmpty()) {
                throw new Unusable("no valid key for encryption", null);
            }
            return new AgencyKey(certificate);
        } catch (IOException e) {
            throw new Unusable("not a certificate", e);
        }
    }

    /** The content, encrypted to this key. The archive is compressed already. */
    byte[] seal(byte[] content, Instant at) {
        var sealed = new ByteArrayOutputStream(content.length + 1024);
        try {
            var generator = new OpenPGPMessageGenerator(new BcOpenPGPImplementation())
                    .setArmored(false)
                    .setAllowPadding(false)
                    .setCompressionNegotiator((message, policy) -> CompressionAlgorithmTags.UNCOMPRESSED)
                    .addEncryptionCertificate(
                            certificate, (cert, policy) -> certificate.getEncryptionKeys(Date.from(at)));
            try (var out = generator.open(sealed)) {
                out.write(content);
            }
            return sealed.toByteArray();
        } catch (PGPException | IOException e) {
            throw new Unusable("could not be encrypted to", e);
        }
    }
}
