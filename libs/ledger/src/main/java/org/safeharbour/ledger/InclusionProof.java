package org.safeharbour.ledger;

import java.util.List;

/**
 * Proof that a leaf is the entry {@code index} of a tree of {@code treeSize} leaves.
 *
 * @param index place of the leaf, from 0
 * @param treeSize number of leaves of the tree
 * @param hashes the leaf's sibling first, the root's child last
 */
public record InclusionProof(long index, long treeSize, List<Hash> hashes) {

    /** Keeps an immutable copy of the hashes. */
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether leaf and path lead exactly to the root: the algorithm of RFC 9162 section 2.1.3.2. */
    public boolean verify(Hash leaf, Hash root) {
        if (index < 0 || index >= treeSize) {
            return false;
        }
        long fn = index;
        long sn = treeSize - 1;
        Hash r = leaf;
        for (Hash p : hashes) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.ofNode(p, r);
                // On the right border levels without a sibling are skipped.
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.ofNode(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }
}
