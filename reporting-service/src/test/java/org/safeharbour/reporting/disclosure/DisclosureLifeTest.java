package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureLifeTest {
    private static final Map<DisclosureState, Set<String>> ALLOWED = Map.of(
            DisclosureState.REQUESTED, Set.of("COLLECTED", "REFUSED"),
            DisclosureState.COLLECTED, Set.of("AWAITING_APPROVAL", "REFUSED"),
            DisclosureState.AWAITING_APPROVAL, Set.of("APPROVED", "REFUSED"),
            DisclosureState.APPROVED, Set.of("READY", "AWAITING_APPROVAL"),
            DisclosureState.READY, Set.of("DOWNLOADED", "EXPIRED"),
            DisclosureState.DOWNLOADED, Set.of("READY"),
            DisclosureState.EXPIRED, Set.of("READY"),
            DisclosureState.REFUSED, Set.of());

    static Stream<Arguments> steps() {
        return Stream.of(DisclosureState.values())
                .flatMap(from -> Stream.of(DisclosureState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsAllowedOrNot(DisclosureState from, DisclosureState to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.get(from).contains(to.name()));
    }

    @ParameterizedTest
    @CsvSource({"PENDING,4", "COLLECTED,2", "NOT_FOUND,0", "NO_RECORDS,0", "DISCLOSED,0", "REFUSED,0"})
    void outcomesAreFinal(TargetOutcome from, int successors) {
        assertThat(from.successors()).hasSize(successors).doesNotContain(TargetOutcome.PENDING);
    }
}
