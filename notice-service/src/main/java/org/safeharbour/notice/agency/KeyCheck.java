package org.safeharbour.notice.agency;

import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.safeharbour.kit.problem.Problem;

/** Proves the bindings of one OpenPGP key at one instant (RFC 9580 section 5.2); nothing unsigned is believed. */
final class KeyCheck {
    private static final int MIN_RSA_BITS = 2048;
    private static final int MIN_VERSION = 4;
    private static final int ENCRYPTS = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;
    private static final Set<Integer> WEAK_HASHES =
            Set.of(HashAlgorithmTags.MD5, HashAlgorithmTags.SHA1, HashAlgorithmTags.RIPEMD160);

    private final PGPPublicKey primary;
    private final Instant now;
    private boolean canEncrypt;
    private boolean endless;
    private Instant last = Instant.EPOCH;
    private Instant primaryEnd;

    KeyCheck(PGPPublicKey primary, Instant now) {
        this.primary = primary;
        this.now = now;
    }

    /** @throws Problem 400 when the primary key is weak, revoked, expired or not signed by itself */
    void primary() throws PGPException {
        if (!primary.isMasterKey() || primary.hasRevocation() || primary.getVersion() < MIN_VERSION) {
            throw Problem.invalid("key", "agency.key-unusable");
        }
        if (!isStrong(primary)) {
            throw Problem.invalid("key", "agency.key-weak");
        }
        var own = ownSignature();
        if (own == null) {
            throw Problem.invalid("key", "agency.key-unusable");
        }
        primaryEnd = end(primary, own);
        if (primaryEnd != null && !primaryEnd.isAfter(now)) {
            throw Problem.invalid("key", "agency.key-expired");
        }
        if ((own.getHashedSubPackets().getKeyFlags() & ENCRYPTS) != 0) {
            note(primaryEnd);
        }
    }

    /** Whether a subkey is bound by the primary key, for encryption, and stands at this instant. */
    boolean encrypts(PGPPublicKey key) {
        try {
            if (!isStrong(key) || key.hasRevocation()) {
                return false;
            }
            var binding = newest(key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING), signature -> {
                signature.init(new BcPGPContentVerifierBuilderProvider(), primary);
                return signature.verifyCertification(primary, key);
            });
            if (binding == null || (binding.getHashedSubPackets().getKeyFlags() & ENCRYPTS) == 0) {
                return false;
            }
            var end = end(key, binding);
            if (end != null && !end.isAfter(now)) {
                return false;
            }
            note(end);
            return true;
        } catch (PGPException e) {
            // What cannot be verified is not bound: the subkey is left out.
            return false;
        }
    }

    boolean canEncrypt() {
        return canEncrypt;
    }

    /** When the last key that can encrypt ends; null for never. */
    Instant expiresAt() {
        var subkeys = endless ? null : last;
        if (subkeys == null) {
            return primaryEnd;
        }
        return primaryEnd == null || subkeys.isBefore(primaryEnd) ? subkeys : primaryEnd;
    }

    private void note(Instant end) {
        canEncrypt = true;
        if (end == null) {
            endless = true;
        } else if (end.isAfter(last)) {
            last = end;
        }
    }

    private PGPSignature ownSignature() throws PGPException {
        PGPSignature newest = null;
        for (var ids = primary.getRawUserIDs(); ids.hasNext(); ) {
            var id = ids.next();
            var found = newest(primary.getSignaturesForID(id), signature -> {
                signature.init(new BcPGPContentVerifierBuilderProvider(), primary);
                return signature.isCertification() && signature.verifyCertification(id, primary);
            });
            newest = later(newest, found);
        }
        return newest;
    }

    @FunctionalInterface
    private interface Proof {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    private PGPSignature newest(Iterator<PGPSignature> signatures, Proof proof) throws PGPException {
        PGPSignature newest = null;
        while (signatures != null && signatures.hasNext()) {
            var signature = signatures.next();
            boolean mine = signature.getKeyID() == primary.getKeyID() && signature.getVersion() >= MIN_VERSION;
            if (mine
                    && !WEAK_HASHES.contains(signature.getHashAlgorithm())
                    && !signature.getCreationTime().toInstant().isAfter(now)
                    && proof.holds(signature)) {
                newest = later(newest, signature);
            }
        }
        return newest;
    }

    private static PGPSignature later(PGPSignature one, PGPSignature other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.getCreationTime().after(one.getCreationTime()) ? other : one;
    }

    private static Instant end(PGPPublicKey key, PGPSignature signature) {
        long seconds = signature.getHashedSubPackets().getKeyExpirationTime();
        return seconds == 0 ? null : key.getCreationTime().toInstant().plusSeconds(seconds);
    }

    private static boolean isStrong(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL -> key.getBitStrength() >= MIN_RSA_BITS;
            case PublicKeyAlgorithmTags.ECDSA,
                    PublicKeyAlgorithmTags.ECDH,
                    PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    PublicKeyAlgorithmTags.Ed25519,
                    PublicKeyAlgorithmTags.Ed448,
                    PublicKeyAlgorithmTags.X25519,
                    PublicKeyAlgorithmTags.X448 -> true;
            default -> false;
        };
    }
}
