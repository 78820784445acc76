package org.safeharbour.takedown.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspicionTest {
    @ParameterizedTest
    @CsvSource({
        // together, at most in a claim, degree
        "500, 500, 1",
        "120, 500, 2",
        "50, 500, 2",
        "19, 500, 3",
        "10, 500, 3",
        "1, 500, 3",
        "10, 10, 1",
        "2, 1, 0",
        "1, 1, 0"
    })
    void whatFailedTogetherIsTriedInTenthsDownToOneByOne(int together, int atMost, int degree) {
        assertThat(Suspicion.after(together, atMost)).isEqualTo(degree);
    }
}
