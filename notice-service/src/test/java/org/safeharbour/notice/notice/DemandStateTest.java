package org.safeharbour.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemandStateTest {
    private static final Map<String, Set<String>> MOVES = Map.of(
            "OPEN", Set.of("DISPATCHED", "ANSWERED", "REFUSED", "CARRIED_OVER"),
            "DISPATCHED", Set.of("OPEN", "IN_PROGRESS", "ANSWERED", "REFUSED", "CARRIED_OVER"),
            "IN_PROGRESS", Set.of("OPEN", "ANSWERED", "REFUSED", "CARRIED_OVER"),
            "ANSWERED", Set.of("REFUSED", "CARRIED_OVER"),
            "REFUSED", Set.of("ANSWERED", "CARRIED_OVER"),
            "CARRIED_OVER", Set.of("ANSWERED", "REFUSED"));

    static Stream<Arguments> pairs() {
        return Stream.of(DemandState.values())
                .flatMap(from -> Stream.of(DemandState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsWrittenHere(DemandState from, DemandState to) {
        assertThat(from.successors().contains(to))
                .isEqualTo(MOVES.get(from.name()).contains(to.name()));
    }

    @ParameterizedTest
    @EnumSource(DemandState.class)
    void aFinalReplyWaitsForWhatIsOpenOrAtWork(DemandState state) {
        assertThat(state.isAnswered())
                .isEqualTo(Set.of("ANSWERED", "REFUSED", "CARRIED_OVER").contains(state.name()));
    }
}
