package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final SignerKey KEY = SignerKey.generate("chirp.example/log");
    private static final SignerKey OTHER = SignerKey.generate("chirp.example/log");
    private static final SignerKey WITNESS = SignerKey.generate("witness.example/w1");

    @Test
    void aSignedNoteIsVerifiedByItsKeyAfterItsWayThroughBytes() {
        SignedNote note =
                SignedNote.parse(SignedNote.sign("a\n\nb\n", KEY, WITNESS).toBytes());
        assertThat(note.text()).isEqualTo("a\n\nb\n");
        assertThat(note.check(KEY.verifierKey())).isEqualTo(SignatureCheck.VERIFIED);
        assertThat(note.check(WITNESS.verifierKey())).isEqualTo(SignatureCheck.VERIFIED);
    }

    @Test
    void signaturesOfUnknownKeysAreIgnoredEvenUnderTheSameName() {
        SignedNote note = SignedNote.sign("text\n", OTHER, KEY);
        assertThat(note.check(KEY.verifierKey())).isEqualTo(SignatureCheck.VERIFIED);
        assertThat(SignedNote.sign("text\n", OTHER).check(KEY.verifierKey())).isEqualTo(SignatureCheck.ABSENT);
        // A longer signature of a type we do not know, as post-quantum cosignatures are.
        SignedNote withUnknown =
                SignedNote.parse(SignedNote.sign("text\n", KEY) + "\u2014 pq.example AAAABgECAwQFBg==\n");
        assertThat(withUnknown.check(KEY.verifierKey())).isEqualTo(SignatureCheck.VERIFIED);
    }

    @Test
    void anEditedTextIsRefused() {
        String note = SignedNote.sign("size 23\n", KEY).toString();
        assertThat(SignedNote.parse(note.replace("23", "24")).check(KEY.verifierKey()))
                .isEqualTo(SignatureCheck.WRONG);
    }

    @Test
    void oneWrongSignatureInTheNameOfTheKeySpoilsTheNote() {
        String good = SignedNote.sign("text\n", KEY).toString();
        String foreign = SignedNote.sign("other\n", KEY).toString();
        String line = foreign.substring(foreign.indexOf('\u2014'));
        assertThat(SignedNote.parse(good + line).check(KEY.verifierKey())).isEqualTo(SignatureCheck.WRONG);
        assertThat(SignedNote.parse("text\n\n" + line + good.substring(good.indexOf('\u2014')))
                        .check(KEY.verifierKey()))
                .isEqualTo(SignatureCheck.WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\nno dash AAAABgE=\n",
                "text\n\n- a AAAABgE=\n",
                "text\n\n\u2014 a AAAABgE=",
                "text\n\n\u2014 a  AAAABgE=\n",
                "text\n\n\u2014 a AAAABgE\n",
                "text\n\n\u2014 a AAAABgF=\n",
                "text\n\n\u2014 a AAAABg==\n",
                "text\n\n\u2014 a+b AAAABgE=\n",
                "text\n\n\u2014 a\u00a0b AAAABgE=\n",
                "text\n\n\u2014 a\u0085b AAAABgE=\n",
                "text\n\n\u2014  AAAABgE=\n",
                "te\rxt\n\n\u2014 a AAAABgE=\n",
                "te\txt\n\n\u2014 a AAAABgE=\n",
                "\ud800\n\n\u2014 a AAAABgE=\n",
                "text\n\n\u2014 a AAAABgE=\nmore\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void theShapeThatTheRefusedOnesDeviateFromIsAccepted() {
        assertThat(SignedNote.parse("text\n\n\u2014 a AAAABgE=\n").toString()).isEqualTo("text\n\n\u2014 a AAAABgE=\n");
    }

    @Test
    void theShortestTextIsOneEmptyLine() {
        assertThat(SignedNote.parse("\n\n\u2014 a AAAABgE=\n").text()).isEqualTo("\n");
    }

    @Test
    void sixteenSignaturesAreReadAndMoreThanAHundredAreNot() {
        String line = "\u2014 a AAAABgE=\n";
        assertThat(SignedNote.parse("text\n\n" + line.repeat(100)).check(KEY.verifierKey()))
                .isEqualTo(SignatureCheck.ABSENT);
        assertThatThrownBy(() -> SignedNote.parse("text\n\n" + line.repeat(101)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void bytesThatAreNoUtf8AndNotesBeyondTheBoundAreRefused() {
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(MalformedException.class);
        byte[] huge = ("x".repeat(1 << 20) + "\n\n\u2014 a AAAABgE=\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SignedNote.parse(huge)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no newline", "tab\tinside\n"})
    void whatCannotBeANoteIsNotSigned(String text) {
        assertThatThrownBy(() -> SignedNote.sign(text, KEY)).isInstanceOf(MalformedException.class);
    }
}
