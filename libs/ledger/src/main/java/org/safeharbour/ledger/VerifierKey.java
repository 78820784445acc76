package org.safeharbour.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The public key that a log is known by, in the text form {@code name+id+key} (C2SP signed-note verifier key, Ed25519).
 * Two keys are equal when their texts are.
 */
public final class VerifierKey {

    /** DER of SubjectPublicKeyInfo for Ed25519 up to the 32 bytes of key (RFC 8410 section 4). */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int id;
    private final String text;
    private final PublicKey key;

    private VerifierKey(String name, byte[] publicKey) {
        this.name = KeyName.require(name);
        this.id = KeyName.id(name, publicKey);
        this.text = name + "+" + KeyName.hex(id) + "+" + KeyName.typed(publicKey);
        this.key = decode(publicKey);
    }

    /** The key with this name and the 32 bytes of an Ed25519 public key (RFC 8032 section 5.1.5). */
    public static VerifierKey of(String name, byte[] publicKey) {
        if (publicKey.length != 32) {
            throw new MalformedException("an Ed25519 public key has 32 bytes, not " + publicKey.length);
        }
        return new VerifierKey(name, publicKey);
    }

    /** Reads the text form; an id that does not belong to name and key is refused. */
    public static VerifierKey parse(String text) {
        String[] parts = KeyName.parts(text);
        VerifierKey key = of(parts[0], KeyName.untyped(parts[2]));
        if (!key.text.equals(text)) {
            throw new MalformedException("the id of the key does not belong to its name and bytes");
        }
        return key;
    }

    /** Name of the key; for a log it is the log's origin. */
    public String name() {
        return name;
    }

    /** The 32-bit id as eight hexadecimal digits, as documents print it. */
    public String id() {
        return KeyName.hex(id);
    }

    int numericId() {
        return id;
    }

    /** Whether this is an Ed25519 signature of the message under this key; wrong lengths are simply no signature. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            // The JDK throws for a malformed signature where it answers false for a wrong one: the same to us.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 verification failed to run", e);
        }
    }

    private static PublicKey decode(byte[] publicKey) {
        byte[] der = ByteBuffer.allocate(SPKI_PREFIX.length + publicKey.length)
                .put(SPKI_PREFIX)
                .put(publicKey)
                .array();
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            // Only this step decompresses the point: a key that is no point of the curve is refused here, once.
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new MalformedException("not an Ed25519 public key", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text form {@code name+id+key}, safe to publish. */
    @Override
    public String toString() {
        return text;
    }
}
