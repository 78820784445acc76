package org.safeharbour.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The private key that signs a log's checkpoints, in the text form {@code PRIVATE+KEY+name+id+seed} known from signed
 * notes (Ed25519, RFC 8032). Its {@link #toString()} never shows the secret; {@link #toText()} does.
 */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifierKey;

    private SignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.key = decode(seed);
        this.verifierKey = VerifierKey.of(name, publicKey(seed));
        // The public half comes from the platform's key generator fed with our seed: prove that the halves belong
        // together.
        byte[] probe = StrictText.utf8(name);
        if (!verifierKey.verifies(probe, signature(key, probe))) {
            throw new IllegalStateException("this Java platform derives another Ed25519 public key");
        }
    }

    /** A fresh key; the name of a log's key is the log's origin. */
    public static SignerKey generate(String name) {
        byte[] seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return new SignerKey(name, seed);
    }

    /** Reads the text form, one line without the newline; an id that does not belong to it is refused. */
    public static SignerKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new MalformedException("a signer key starts with " + PREFIX);
        }
        String[] parts = KeyName.parts(text.substring(PREFIX.length()));
        SignerKey key = new SignerKey(KeyName.require(parts[0]), KeyName.untyped(parts[2]));
        if (!key.verifierKey.id().equals(parts[1])) {
            throw new MalformedException("the id of the signer key does not belong to its name and bytes");
        }
        return key;
    }

    /** The public half, to be published. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** Name of the key. */
    public String name() {
        return verifierKey.name();
    }

    /** The 64-byte Ed25519 signature of the message. */
    public byte[] sign(byte[] message) {
        return signature(key, message);
    }

    /** The secret text form, for the key file and nothing else. */
    public String toText() {
        return PREFIX + name() + "+" + verifierKey.id() + "+" + KeyName.typed(seed);
    }

    /** Names the key without its secret. */
    @Override
    public String toString() {
        return "SignerKey[" + name() + "+" + verifierKey.id() + "]";
    }

    private static byte[] signature(PrivateKey key, byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 signing failed to run", e);
        }
    }

    private static PrivateKey decode(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SeedAsRandomness(seed));
            byte[] spki = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(spki, spki.length - 32, spki.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** Hands the stored seed to the key generator: the JDK has no other door from a private key to its public half. */
    private static final class SeedAsRandomness extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        SeedAsRandomness(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
