package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

    @Test
    void entriesOfEveryLengthSurviveTheirBundle() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {7}, new byte[256], new byte[65_535]);
        byte[] bundle = EntryBundle.format(entries);
        assertThat(bundle).startsWith(0, 0, 0, 1, 7, 1, 0).hasSize(8 + 1 + 256 + 65_535);
        assertThat(EntryBundle.parse(bundle)).containsExactlyElementsOf(entries);
    }

    @Test
    void aBundleThatIsCutEmptyOrTooWideIsRefused() {
        byte[] bundle = EntryBundle.format(List.of(new byte[3]));
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatThrownBy(() -> EntryBundle.parse(cut)).isInstanceOf(MalformedException.class);
        }
        assertThat(EntryBundle.parse(new byte[2 * 256])).hasSize(256);
        assertThatThrownBy(() -> EntryBundle.parse(new byte[2 * 257])).isInstanceOf(MalformedException.class);
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        assertThatThrownBy(() -> EntryBundle.format(List.of())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.format(List.of(new byte[65_536]))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.format(Collections.nCopies(257, new byte[0])))
                .isInstanceOf(MalformedException.class);
    }
}
