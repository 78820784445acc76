package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LARGEST = 130;
    private static final TilesInMemory TILES = Vectors.tiles(700);
    private static final List<Hash> LEAVES = Vectors.leaves(700);

    private static Hash root(long size) {
        return new MerkleTree(TILES, size).root();
    }

    @Test
    void theKnownHashesOfRfc6962ComeOut() {
        assertThat(Hash.EMPTY_TREE.toHex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.ofLeaf(new byte[0]).toHex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(root(0)).isEqualTo(Hash.EMPTY_TREE);
        assertThat(new MerkleTree(TILES, 42).size()).isEqualTo(42);
        assertThat(root(1)).isEqualTo(LEAVES.getFirst());
        assertThat(root(2)).isEqualTo(Hash.ofNode(LEAVES.get(0), LEAVES.get(1)));
    }

    @Test
    void everyLeafOfEveryTreeToOneHundredAndThirtyIsProvenAndNoOtherLeafIs() {
        for (int size = 1; size <= LARGEST; size++) {
            MerkleTree tree = new MerkleTree(TILES, size);
            Hash root = tree.root();
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusionProof(index);
                assertThat(proof.verify(LEAVES.get(index), root)).isTrue();
                assertThat(proof.verify(LEAVES.get(index + 1), root)).isFalse();
                assertThat(proof.verify(LEAVES.get(index), root(size + 1))).isFalse();
                assertThat(tree.leaf(index)).isEqualTo(LEAVES.get(index));
            }
        }
    }

    @Test
    void everyPairOfTreesToOneHundredAndThirtyIsConsistentAndNotWithSwappedRoots() {
        for (int to = 1; to <= LARGEST; to++) {
            MerkleTree tree = new MerkleTree(TILES, to);
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = tree.consistencyProof(from);
                assertThat(proof.verify(root(from), root(to))).isTrue();
                assertThat(proof.verify(root(to), root(from))).isEqualTo(from == to);
            }
        }
    }

    @Test
    void aProofWithAHashMoreLessOrChangedIsRefused() {
        for (int size : new int[] {2, 3, 7, 8, 257, 600}) {
            MerkleTree tree = new MerkleTree(TILES, size);
            InclusionProof proof = tree.inclusionProof(size - 1);
            for (List<Hash> damaged : damaged(proof.hashes())) {
                assertThat(new InclusionProof(size - 1, size, damaged).verify(LEAVES.get(size - 1), tree.root()))
                        .isFalse();
            }
            ConsistencyProof consistency = tree.consistencyProof(size - 1);
            for (List<Hash> damaged : damaged(consistency.hashes())) {
                assertThat(new ConsistencyProof(size - 1, size, damaged).verify(root(size - 1), tree.root()))
                        .isFalse();
            }
        }
    }

    private static List<List<Hash>> damaged(List<Hash> hashes) {
        Hash other = Hash.ofLeaf(new byte[] {1});
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            List<Hash> changed = new ArrayList<>(hashes);
            changed.set(i, other);
            all.add(changed);
            List<Hash> shorter = new ArrayList<>(hashes);
            shorter.remove(i);
            all.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(hashes);
        longer.add(other);
        all.add(longer);
        List<Hash> shifted = new ArrayList<>(hashes);
        shifted.addFirst(other);
        all.add(shifted);
        return all;
    }

    @Test
    void sizesAndPlacesThatDoNotExistAreRefusedByTheVerifier() {
        Hash leaf = LEAVES.getFirst();
        assertThat(new InclusionProof(0, 1, List.of()).verify(leaf, leaf)).isTrue();
        assertThat(new InclusionProof(1, 1, List.of()).verify(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(-1, 1, List.of()).verify(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(0, 0, List.of()).verify(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(0, 2, List.of()).verify(leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verify(Hash.EMPTY_TREE, Hash.EMPTY_TREE))
                .isFalse();
        assertThat(new ConsistencyProof(0, 1, List.of()).verify(Hash.EMPTY_TREE, leaf))
                .isFalse();
        assertThat(new ConsistencyProof(2, 1, List.of()).verify(root(2), root(1)))
                .isFalse();
        assertThat(new ConsistencyProof(1, 1, List.of()).verify(root(1), root(1)))
                .isTrue();
        assertThat(new ConsistencyProof(1, 1, List.of(leaf)).verify(root(1), root(1)))
                .isFalse();
        assertThat(new ConsistencyProof(3, 4, List.of()).verify(root(3), root(4)))
                .isFalse();
        assertThat(new ConsistencyProof(4, 7, List.of()).verify(root(4), root(7)))
                .isFalse();
    }

    @Test
    void theLargestSizesDoNotOverflowTheVerifier() {
        Hash leaf = LEAVES.getFirst();
        InclusionProof last = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(leaf));
        assertThat(last.verify(leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(1L << 62, Long.MAX_VALUE, List.of(leaf)).verify(leaf, leaf))
                .isFalse();
    }

    @Test
    void questionsBeyondTheTreeAreRefused() {
        MerkleTree tree = new MerkleTree(TILES, 10);
        assertThatThrownBy(() -> tree.inclusionProof(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusionProof(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistencyProof(11)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistencyProof(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.leaf(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new MerkleTree(TILES, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLostTileIsSaidAndNotGuessed() {
        assertThatThrownBy(() -> root(701))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tile/0/002");
        assertThatThrownBy(() -> new MerkleTree(new TilesInMemory(), 300).root())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tile/1/000.p/1");
    }
}
