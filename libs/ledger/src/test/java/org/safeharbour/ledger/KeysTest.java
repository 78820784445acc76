package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    /** The example of C2SP signed-note. */
    private static final String PUBLISHED = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void thePublishedKeyOfTheSpecificationIsReadAndPrintedBack() {
        VerifierKey key = VerifierKey.parse(PUBLISHED);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(key.id()).isEqualTo("530d903a");
        assertThat(key).hasToString(PUBLISHED).isEqualTo(VerifierKey.parse(PUBLISHED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
                " example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void anAlteredKeyTextIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void thirtyTwoBytesThatAreNoPointOfTheCurveAreNoKey() {
        // y = 2 has no x on the curve.
        byte[] none = HexFormat.of().parseHex("02" + "00".repeat(31));
        assertThatThrownBy(() -> VerifierKey.of("a.example", none)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> VerifierKey.of("a.example", new byte[31])).isInstanceOf(MalformedException.class);
    }

    @Test
    void theFirstVectorOfRfc8032ComesOut() {
        String seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        byte[] publicKey = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        String name = "rfc8032.example";
        String id = VerifierKey.of(name, publicKey).id();
        String text = "PRIVATE+KEY+" + name + "+" + id + "+"
                + KeyName.typed(HexFormat.of().parseHex(seed));

        SignerKey key = SignerKey.parse(text);

        assertThat(key.verifierKey()).isEqualTo(VerifierKey.of(name, publicKey));
        assertThat(key.sign(new byte[0]))
                .isEqualTo(
                        HexFormat.of()
                                .parseHex(
                                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
        assertThat(key.toText()).isEqualTo(text);
    }

    @Test
    void aGeneratedKeySignsForItsPublishedHalfOnlyAndSurvivesItsText() {
        SignerKey key = SignerKey.generate("chirp.example/log");
        SignerKey read = SignerKey.parse(key.toText());
        byte[] message = "message".getBytes(StandardCharsets.UTF_8);
        VerifierKey published = VerifierKey.parse(read.verifierKey().toString());
        assertThat(published.verifies(message, key.sign(message))).isTrue();
        assertThat(published.verifies(new byte[0], key.sign(message))).isFalse();
        assertThat(published.verifies(message, new byte[63])).isFalse();
        assertThat(published.verifies(message, new byte[65])).isFalse();
        assertThat(SignerKey.generate("chirp.example/log").verifierKey()).isNotEqualTo(published);
    }

    @Test
    void theSecretIsInTheKeyTextAndNowhereElse() {
        SignerKey key = SignerKey.generate("chirp.example/log");
        // By its place, not by the last plus sign: base64 has plus signs of its own.
        String before = "PRIVATE+KEY+chirp.example/log+" + key.verifierKey().id() + "+";
        assertThat(key.toText()).startsWith(before);
        String secret = key.toText().substring(before.length());
        assertThat(key.toString())
                .doesNotContain(secret)
                .contains("chirp.example/log", key.verifierKey().id());
    }

    @Test
    void aSignerKeyTextWithAnotherIdNameOrStartIsRefused() {
        String text = SignerKey.generate("chirp.example/log").toText();
        for (String altered : new String[] {
            text.substring(1),
            text.replace("chirp.example/log", "chirp.example/lag"),
            text.replace("PRIVATE+KEY+", ""),
            text + "\n",
            "PRIVATE+KEY+chirp.example/log"
        }) {
            assertThatThrownBy(() -> SignerKey.parse(altered)).isInstanceOf(MalformedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb", "a\u2003b", "a\u0085b", "a\tb"})
    void namesWithSpacesOrPlusAreRefused(String name) {
        assertThatThrownBy(() -> SignerKey.generate(name)).isInstanceOf(MalformedException.class);
    }
}
