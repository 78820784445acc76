package org.safeharbour.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void aFailuresTextQuotesNoMessage() {
        var failure = new IllegalStateException("@someone", new IllegalArgumentException("192.0.2.1"));
        assertThat(FailureText.of(failure))
                .contains("IllegalStateException at FailureTextTest.java:", "IllegalArgumentException")
                .doesNotContain("@someone", "192.0.2.1");
    }
}
