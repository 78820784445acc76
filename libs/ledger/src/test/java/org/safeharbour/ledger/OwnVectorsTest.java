package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own vectors, made by generate.py beside them: another program, so an error would have to be made twice. */
class OwnVectorsTest {

    private static final TilesInMemory TILES = Vectors.tiles(66_000);

    private static List<?> merkle(String name) {
        return Vectors.list(Vectors.object(Vectors.own("merkle.json")).get(name));
    }

    private static Hash root(long size) {
        return new MerkleTree(TILES, size).root();
    }

    @Test
    void rootsOfEverySizeComeOutOfTheTiles() {
        for (Object vector : merkle("roots")) {
            assertThat(root(Vectors.number(vector, "size")).toBase64()).isEqualTo(Vectors.text(vector, "root"));
        }
        assertThat(merkle("roots")).hasSize(22);
    }

    @Test
    void inclusionProofsAreTheSameAndVerify() {
        for (Object vector : merkle("inclusion")) {
            long index = Vectors.number(vector, "index");
            long size = Vectors.number(vector, "size");
            InclusionProof proof = new MerkleTree(TILES, size).inclusionProof(index);
            assertThat(proof.hashes()).isEqualTo(Vectors.hashes(vector, "proof"));
            assertThat(proof.verify(Vectors.leaves(index + 1).getLast(), root(size)))
                    .isTrue();
        }
        assertThat(merkle("inclusion")).hasSize(11);
    }

    @Test
    void consistencyProofsAreTheSameAndVerify() {
        for (Object vector : merkle("consistency")) {
            long from = Vectors.number(vector, "from");
            long to = Vectors.number(vector, "to");
            ConsistencyProof proof = new MerkleTree(TILES, to).consistencyProof(from);
            assertThat(proof.hashes()).isEqualTo(Vectors.hashes(vector, "proof"));
            assertThat(proof.verify(root(from), root(to))).isTrue();
        }
        assertThat(merkle("consistency")).hasSize(12);
    }

    @Test
    void numbersPrintAsEcmaScriptPrintsThem() {
        List<?> numbers = Vectors.list(Vectors.own("numbers.json"));
        assertThat(numbers).hasSizeGreaterThan(900);
        for (Object vector : numbers) {
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(Vectors.text(vector, "bits"), 16));
            assertThat(EcmaNumber.format(value)).isEqualTo(Vectors.text(vector, "text"));
        }
    }

    @Test
    void commitmentsAreTheSame() {
        List<?> commitments = Vectors.list(Vectors.own("commitments.json"));
        assertThat(commitments).hasSize(4);
        for (Object vector : commitments) {
            byte[] salt = StrictText.base64(Vectors.text(vector, "salt"));
            Opening opening = new Opening(Vectors.text(vector, "name"), salt, Vectors.text(vector, "value"));
            assertThat(opening.commitment().toHex()).isEqualTo(Vectors.text(vector, "commitment"));
        }
    }

    @Test
    void aProofOfAnotherProgramVerifiesAndPrintsBackByteForByte() {
        Object vector = Vectors.own("proof.json");
        byte[] text = Vectors.text(vector, "proof").getBytes(StandardCharsets.UTF_8);
        TlogProof proof = TlogProof.parse(text);
        Hash leaf = Hash.ofLeaf(Jcs.write(Vectors.object(vector).get("entry")));

        assertThat(leaf.toHex()).isEqualTo(Vectors.text(vector, "leafHash"));
        assertThat(proof.check(leaf, VerifierKey.parse(Vectors.text(vector, "vkey"))))
                .isEqualTo(ProofCheck.VERIFIED);
        assertThat(proof.toBytes()).isEqualTo(text);
    }

    @Test
    void ourSignatureOfTheSameCheckpointIsTheSame() {
        Object vector = Vectors.own("proof.json");
        SignerKey key = SignerKey.parse(Vectors.text(vector, "signerKey"));
        SignedNote foreign = SignedNote.parse(Vectors.text(vector, "checkpoint"));

        assertThat(key.verifierKey().toString()).isEqualTo(Vectors.text(vector, "vkey"));
        // Ed25519 is deterministic; the foreign note carries a witness's line below ours.
        assertThat(foreign.toString())
                .startsWith(Checkpoint.of(foreign).sign(key).toString());
    }
}
