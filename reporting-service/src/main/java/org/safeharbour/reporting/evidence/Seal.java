package org.safeharbour.reporting.evidence;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce and a context that binds the bytes to their place. */
final class Seal {
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** Sealed bytes and the nonce they need. */
    record Sealed(byte[] nonce, byte[] bytes) {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    static Sealed close(byte[] key, byte[] plain, byte[] context) {
        var nonce = random(NONCE_BYTES);
        return new Sealed(nonce, run(Cipher.ENCRYPT_MODE, key, nonce, plain, context));
    }

    /** @throws SealBroken when anything was changed or moved */
    static byte[] open(byte[] key, Sealed sealed, byte[] context) {
        return run(Cipher.DECRYPT_MODE, key, sealed.nonce(), sealed.bytes(), context);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, byte[] context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the seal does not open", e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
