package org.safeharbour.chirp.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/** The asymmetric scheme of Standard Webhooks: {@code v1a,<base64>} is an Ed25519 signature over id.timestamp.body. */
final class Ed25519 {

    /** What a signature of this scheme begins with. */
    static final String PREFIX = "v1a,";

    private static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    static String sign(PrivateKey key, String id, String timestamp, byte[] body) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            feed(signature, id, timestamp, body);
            return PREFIX + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign with the platform's key", e);
        }
    }

    /** Whether one signature (with its prefix) is this key's over exactly these bytes. */
    static boolean verify(PublicKey key, String signature, String id, String timestamp, byte[] body) {
        byte[] bytes = decode(signature);
        if (bytes.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            feed(check, id, timestamp, body);
            return check.verify(bytes);
        } catch (SignatureException e) {
            return false; // not a point of the curve: as wrong as any other signature
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot check a caller's signature", e);
        }
    }

    private static void feed(Signature signature, String id, String timestamp, byte[] body) throws SignatureException {
        signature.update((id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII));
        signature.update(body);
    }

    private static byte[] decode(String signature) {
        if (!signature.startsWith(PREFIX)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(signature.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0]; // the caller compares the length
        }
    }
}
