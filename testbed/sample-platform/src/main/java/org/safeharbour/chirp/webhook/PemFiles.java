package org.safeharbour.chirp.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads Ed25519 keys from PEM files (RFC 7468). A missing or wrong file stops the start with the file's name. */
final class PemFiles {

    private PemFiles() {}

    /** A private key in PKCS#8. */
    static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(content(file, "PRIVATE KEY")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("No usable Ed25519 private key (PKCS#8 PEM) in " + file, e);
        }
    }

    /** A public key in SubjectPublicKeyInfo. */
    static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(content(file, "PUBLIC KEY")));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("No usable Ed25519 public key (SPKI PEM) in " + file, e);
        }
    }

    private static byte[] content(Path file, String label) throws IOException {
        String pem = Files.readString(file).strip();
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        if (!pem.startsWith(begin) || !pem.endsWith(end)) {
            throw new IOException("Expected " + begin);
        }
        return Base64.getMimeDecoder().decode(pem.substring(begin.length(), pem.length() - end.length()));
    }
}
