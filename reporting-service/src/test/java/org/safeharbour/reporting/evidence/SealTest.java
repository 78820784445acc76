package org.safeharbour.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] PLAIN = "benign content".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "evidence_content|sealed|1".getBytes(StandardCharsets.UTF_8);

    private final byte[] key = Seal.newKey();

    @Test
    void whatWasSealedOpensInItsPlace() {
        assertThat(Seal.open(key, Seal.close(key, PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
    }

    @Test
    void everyFlippedByteBreaksTheSeal() {
        var sealed = Seal.close(key, PLAIN, PLACE);
        for (int i = 0; i < sealed.bytes().length; i++) {
            var flipped = sealed.bytes().clone();
            flipped[i] ^= 1;
            var forged = new Seal.Sealed(sealed.nonce(), flipped);
            assertThatThrownBy(() -> Seal.open(key, forged, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void anotherPlaceOrKeyDoesNotOpenIt() {
        var sealed = Seal.close(key, PLAIN, PLACE);
        assertThatThrownBy(() -> Seal.open(key, sealed, "elsewhere".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> Seal.open(Seal.newKey(), sealed, PLACE)).isInstanceOf(SealBroken.class);
    }

    @Test
    void equalContentIsSealedDifferentlyEachTime() {
        assertThat(Seal.close(key, PLAIN, PLACE).bytes())
                .isNotEqualTo(Seal.close(key, PLAIN, PLACE).bytes());
    }
}
