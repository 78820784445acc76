package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final String ORIGIN = "chirp.example/log";
    private static final SignerKey KEY = SignerKey.generate(ORIGIN);
    private static final List<Hash> LEAVES = Vectors.leaves(300);
    private static final MerkleTree TREE = new MerkleTree(Vectors.tiles(300), 300);
    private static final SignedNote NOTE = new Checkpoint(ORIGIN, 300, TREE.root()).sign(KEY);

    private static TlogProof read(String text) {
        return TlogProof.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String good() {
        return TlogProof.of(TREE.inclusionProof(41), NOTE).toString();
    }

    @Test
    void aProofIsVerifiedForItsLeafAndKeyAlone() {
        TlogProof proof = read(good());
        assertThat(proof.check(LEAVES.get(41), KEY.verifierKey())).isEqualTo(ProofCheck.VERIFIED);
        assertThat(proof.check(LEAVES.get(42), KEY.verifierKey())).isEqualTo(ProofCheck.NOT_INCLUDED);
        assertThat(proof.check(LEAVES.get(41), SignerKey.generate(ORIGIN).verifierKey()))
                .isEqualTo(ProofCheck.SIGNATURE_ABSENT);
        assertThat(proof.extra()).isEmpty();
        assertThat(proof.checkpoint().size()).isEqualTo(300);
        assertThat(proof.note().toString()).isEqualTo(NOTE.toString());
    }

    @Test
    void anEditedCheckpointIsAWrongSignature() {
        assertThat(read(good().replace("\n300\n", "\n301\n")).check(LEAVES.get(41), KEY.verifierKey()))
                .isEqualTo(ProofCheck.SIGNATURE_WRONG);
    }

    @Test
    void anotherIndexIsNotIncluded() {
        assertThat(read(good().replace("index 41", "index 40")).check(LEAVES.get(41), KEY.verifierKey()))
                .isEqualTo(ProofCheck.NOT_INCLUDED);
    }

    @Test
    void aKeySpeaksForTheLogOfItsOwnNameOnly() {
        SignedNote foreign = SignedNote.sign(new Checkpoint("other.example/log", 300, TREE.root()).toText(), KEY);
        assertThat(TlogProof.of(TREE.inclusionProof(41), foreign).check(LEAVES.get(41), KEY.verifierKey()))
                .isEqualTo(ProofCheck.ORIGIN_DIFFERS);
        assertThatThrownBy(() -> new Checkpoint("other.example/log", 300, TREE.root()).sign(KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void extraDataIsKeptAndProvesNothing() {
        String text = good().replace("index 41", "extra AQID\nindex 41");
        TlogProof proof = read(text);
        assertThat(proof.extra()).hasValueSatisfying(extra -> assertThat(extra).containsExactly(1, 2, 3));
        assertThat(proof.toString()).isEqualTo(text);
        assertThat(proof.check(LEAVES.get(41), KEY.verifierKey())).isEqualTo(ProofCheck.VERIFIED);
    }

    @Test
    void aPathForAnotherTreeThanTheCheckpointIsNotPutTogether() {
        InclusionProof older = new MerkleTree(Vectors.tiles(300), 299).inclusionProof(41);
        assertThatThrownBy(() -> TlogProof.of(older, NOTE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c2sp.org/tlog-proof@v1|c2sp.org/tlog-proof@v2",
                "index 41|index 041",
                "index 41|index -1",
                "index 41|index +41",
                "index 41|index 99999999999999999999",
                "index 41|Index 41",
                "index 41|extra ?|",
                "index 41|'index 41\nAAAA'",
                "index 41|'index 41\n\n'"
            })
    void anotherShapeIsNoProof(String part, String replacement) {
        String altered = good().replace(part, replacement);
        assertThat(altered).isNotEqualTo(good());
        assertThatThrownBy(() -> read(altered)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aTruncatedProofIsNoProofWhereverItIsCut() {
        String text = good();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aPathLongerThanAnyTreeIsRefused() {
        String hash = Hash.EMPTY_TREE.toBase64() + "\n";
        String altered = good().replace("index 41\n", "index 41\n" + hash.repeat(60));
        assertThatThrownBy(() -> read(altered)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chirp.example/log\n",
                "chirp.example/log\n300\n",
                "\n300\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "chirp.example/log\n0300\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "chirp.example/log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "chirp.example/log\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "chirp.example/log\n300\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "chirp.example/log\n300\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "chirp.example/log\n300\n47DEQpj8HBSa\n",
                "chirp.example/log\n300\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nextension\n",
                "chirp.example/log\n0\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        SignedNote note = SignedNote.sign(text, KEY);
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void extensionLinesAreReadOverAndSigned() {
        String text = new Checkpoint(ORIGIN, 300, TREE.root()).toText() + "extension\n";
        SignedNote note = SignedNote.sign(text, KEY);
        assertThat(Checkpoint.of(note)).isEqualTo(new Checkpoint(ORIGIN, 300, TREE.root()));
        assertThat(SignedNote.parse(note.toString().replace("extension", "extensiom"))
                        .check(KEY.verifierKey()))
                .isEqualTo(SignatureCheck.WRONG);
    }

    @Test
    void theEmptyLogHasACheckpoint() {
        assertThat(new Checkpoint(ORIGIN, 0, Hash.EMPTY_TREE).toText())
                .isEqualTo(ORIGIN + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThatThrownBy(() -> new Checkpoint(ORIGIN, -1, Hash.EMPTY_TREE)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aConsistencyProofSurvivesItsText() {
        ConsistencyProof proof = TREE.consistencyProof(77);
        byte[] text = proof.toText().getBytes(StandardCharsets.UTF_8);
        assertThat(ConsistencyProof.parse(77, 300, text)).isEqualTo(proof);
        assertThat(ConsistencyProof.parse(300, 300, new byte[0])).isEqualTo(TREE.consistencyProof(300));
        assertThatThrownBy(() -> ConsistencyProof.parse(77, 300, "AAAA\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> ConsistencyProof.parse(77, 300, new byte[] {'\n'}))
                .isInstanceOf(MalformedException.class);
    }
}
