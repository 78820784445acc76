package org.safeharbour.notice.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeharbour.kit.problem.Problem;

class AgencyKeyTest {
    /** Later than the signatures of the keys that the tests make. */
    private static final Instant NOW = Instant.now().plusSeconds(600);

    @Test
    void aSoundKeyIsKeptWithItsFingerprintAndEnd() {
        var key = AgencyKey.parse(TestKeys.sound(), NOW);
        assertThat(key.fingerprint()).matches("[0-9A-F]{40}");
        assertThat(key.expiresAt()).isBetween(NOW.plus(Duration.ofDays(729)), NOW.plus(Duration.ofDays(731)));
        assertThat(AgencyKey.parse(key.armored(), NOW)).isEqualTo(key);
    }

    @Test
    void aSubkeyThatTheOwnerNeverBoundIsNotKept() {
        var forged = TestKeys.withForeignSubkey();
        assertThat(size(forged)).isEqualTo(3);
        var kept = AgencyKey.parse(TestKeys.armored(forged), NOW);
        assertThat(kept.armored()).hasSizeLessThan(TestKeys.armored(forged).length());
        assertThat(AgencyKey.parse(kept.armored(), NOW).fingerprint()).isEqualTo(kept.fingerprint());
    }

    static Stream<Arguments> unusable() {
        var sound = TestKeys.Shape.SOUND;
        int encrypts = sound.subkeyFlags();
        return Stream.of(
                Arguments.of("no key at all", "no key"),
                Arguments.of("a secret key", TestKeys.armored(TestKeys.secret())),
                Arguments.of("two keys", TestKeys.sound() + TestKeys.sound()),
                Arguments.of("text behind it", TestKeys.sound() + "\nand more"),
                Arguments.of("a cut key", cut(TestKeys.sound())),
                Arguments.of("a weak key", shaped(1024, HashAlgorithmTags.SHA256, encrypts, sound.life())),
                Arguments.of("a weak hash", shaped(2048, HashAlgorithmTags.SHA1, encrypts, sound.life())),
                Arguments.of(
                        "a key that only signs",
                        shaped(2048, HashAlgorithmTags.SHA256, KeyFlags.SIGN_DATA, sound.life())),
                Arguments.of(
                        "an expired key", shaped(2048, HashAlgorithmTags.SHA256, encrypts, Duration.ofMinutes(10))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void whatCannotBeSealedToIsRefused(String what, String armored) {
        assertThatThrownBy(() -> AgencyKey.parse(armored, NOW))
                .as(what)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(400));
    }

    private static String shaped(int bits, int hash, int flags, Duration life) {
        return TestKeys.armored(TestKeys.ring(new TestKeys.Shape(bits, hash, flags, life)));
    }

    private static String cut(String armored) {
        var lines = armored.lines().toList();
        return String.join("\n", lines.subList(0, 5)) + "\n" + lines.getLast();
    }

    private static long size(Iterable<?> keys) {
        return StreamSupport.stream(keys.spliterator(), false).count();
    }
}
