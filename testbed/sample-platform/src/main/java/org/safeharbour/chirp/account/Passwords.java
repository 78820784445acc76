package org.safeharbour.chirp.account;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.safeharbour.chirp.ChirpConfig;

/** Password hashes: {@code pbkdf2:<rounds>:<salt>:<hash>}, PBKDF2 with HMAC-SHA-256. */
@Singleton
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final int rounds;
    private final String nobodys;

    Passwords(ChirpConfig config) {
        this.rounds = config.passwordRounds();
        this.nobodys = hash("");
    }

    /** A new hash with its own salt. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return "pbkdf2:" + rounds + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, rounds));
    }

    /** Whether the password fits. Without a hash it takes as long and never fits, so that time tells nothing. */
    boolean fits(String password, String hash) {
        List<String> parts = List.of((hash == null ? nobodys : hash).split(":", -1));
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] derived = derive(password, base64.decode(parts.get(2)), Integer.parseInt(parts.get(1)));
        return MessageDigest.isEqual(derived, base64.decode(parts.get(3))) && hash != null;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
