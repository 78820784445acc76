package org.safeharbour.notice.agency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** OpenPGP keys of invented agencies, fresh for every test. */
public final class TestKeys {
    private TestKeys() {}

    /** What a key is like. */
    public record Shape(int bits, int hash, int subkeyFlags, Duration life) {
        /** A sound key. */
        public static final Shape SOUND = new Shape(
                2048,
                HashAlgorithmTags.SHA256,
                KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE,
                Duration.ofDays(730));
    }

    /** A sound public key, armored. */
    public static String sound() {
        return armored(ring(Shape.SOUND));
    }

    /** A ring whose keys were made an hour ago. */
    public static PGPPublicKeyRing ring(Shape shape) {
        return generator(shape).generatePublicKeyRing();
    }

    static PGPSecretKeyRing secret() {
        return generator(Shape.SOUND).generateSecretKeyRing();
    }

    private static PGPKeyRingGenerator generator(Shape shape) {
        try {
            var made = Date.from(Instant.now().minusSeconds(3_600));
            var primary = pair(shape.bits(), made);
            var digest = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
            var ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    primary,
                    "Unit desk <desk@agency.example>",
                    digest,
                    flags(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA, shape.life()),
                    null,
                    new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), shape.hash()),
                    null);
            ring.addSubKey(pair(shape.bits(), made), flags(shape.subkeyFlags(), shape.life()), null);
            return ring;
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGPKeyPair pair(int bits, Date made) throws PGPException {
        var generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), new SecureRandom(), bits, 80));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL, generator.generateKeyPair(), made);
    }

    private static PGPSignatureSubpacketVector flags(int flags, Duration life) {
        var packets = new PGPSignatureSubpacketGenerator();
        packets.setKeyFlags(true, flags);
        packets.setKeyExpirationTime(true, life.toSeconds());
        return packets.generate();
    }

    /** The same primary key with another owner's subkey, which it never signed. */
    static PGPPublicKeyRing withForeignSubkey() {
        var own = ring(Shape.SOUND);
        PGPPublicKey foreign = null;
        for (var keys = ring(Shape.SOUND).getPublicKeys(); keys.hasNext(); ) {
            foreign = keys.next();
        }
        return PGPPublicKeyRing.insertPublicKey(own, foreign);
    }

    static String armored(PGPPublicKeyRing ring) {
        return armored(out -> ring.encode(out));
    }

    static String armored(PGPSecretKeyRing ring) {
        return armored(out -> ring.encode(out));
    }

    @FunctionalInterface
    private interface Content {
        void write(ArmoredOutputStream out) throws IOException;
    }

    private static String armored(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
            content.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
