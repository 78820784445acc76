package org.safeharbour.ledger;

import java.util.List;

/**
 * Proof that a tree of {@code fromSize} leaves is the beginning of a tree of {@code toSize} leaves.
 *
 * @param fromSize number of leaves of the older tree
 * @param toSize number of leaves of the newer tree
 * @param hashes the path of RFC 9162 section 2.1.4.1
 */
public record ConsistencyProof(long fromSize, long toSize, List<Hash> hashes) {

    /** Keeps an immutable copy of the hashes. */
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /** Reads the text form: one base64 hash per line, every line ended by a newline; empty when the sizes are equal. */
    public static ConsistencyProof parse(long fromSize, long toSize, byte[] text) {
        List<String> lines = StrictText.lines(StrictText.utf8(text));
        return new ConsistencyProof(fromSize, toSize, MerklePath.parse(lines));
    }

    /** The text form that {@link #parse} reads and the verifier takes as PROOF. */
    public String toText() {
        return MerklePath.format(hashes);
    }

    /**
     * Whether both roots follow from the path: the algorithm of RFC 9162 section 2.1.4.2. Equal sizes need equal roots
     * and an empty path; from an empty tree nothing is proven, so the answer is no.
     */
    public boolean verify(Hash fromRoot, Hash toRoot) {
        if (fromSize < 1 || fromSize > toSize) {
            return false;
        }
        if (fromSize == toSize) {
            return hashes.isEmpty() && fromRoot.equals(toRoot);
        }
        // A complete old tree is itself the first node of the path and is not sent.
        boolean complete = Long.bitCount(fromSize) == 1;
        if (!complete && hashes.isEmpty()) {
            return false;
        }
        Hash seed = complete ? fromRoot : hashes.getFirst();
        return climb(seed, complete ? hashes : hashes.subList(1, hashes.size()), fromRoot, toRoot);
    }

    private boolean climb(Hash seed, List<Hash> path, Hash fromRoot, Hash toRoot) {
        int shift = Long.numberOfTrailingZeros(fromSize);
        long fn = (fromSize - 1) >> shift;
        long sn = (toSize - 1) >> shift;
        Hash fr = seed;
        Hash sr = seed;
        for (Hash c : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(c, fr);
                sr = Hash.ofNode(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(fromRoot) && sr.equals(toRoot);
    }
}
