package org.safeharbour.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldLifeTest {
    @ParameterizedTest
    @CsvSource({"OPEN,OPEN,false", "OPEN,RELEASED,true", "RELEASED,OPEN,false", "RELEASED,RELEASED,false"})
    void holdStates(HoldState from, HoldState to, boolean allowed) {
        assertThat(from.successors().contains(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"PENDING,3", "PRESERVED,0", "NOT_FOUND,0", "FAILED,0"})
    void outcomesAreFinal(HoldOutcome from, int successors) {
        assertThat(from.successors()).hasSize(successors).doesNotContain(HoldOutcome.PENDING);
        assertThat(Set.of(HoldOutcome.values())).containsAll(from.successors());
    }
}
