package org.safeharbour.kit.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys from PEM files (RFC 7468): PKCS#8 for private, SubjectPublicKeyInfo for public ones. */
public final class Keys {
    private Keys() {}

    /** @throws IllegalStateException when the file is no Ed25519 private key */
    public static PrivateKey readPrivate(Path pem) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(decode(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 private key in " + pem.getFileName(), e);
        }
    }

    /** @throws IllegalStateException when the file is no Ed25519 public key */
    public static PublicKey readPublic(Path pem) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decode(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 public key in " + pem.getFileName(), e);
        }
    }

    private static byte[] decode(Path pem) {
        try {
            var body = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return Base64.getDecoder().decode(body);
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + pem.getFileName() + " could not be read", e);
        }
    }
}
