package org.safeharbour.notice.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyStateTest {
    private static final Set<String> MOVES = Set.of("AWAITING_APPROVAL>ISSUED", "AWAITING_APPROVAL>REJECTED");

    static Stream<Arguments> pairs() {
        return Stream.of(ReplyState.values())
                .flatMap(from -> Stream.of(ReplyState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aDecisionIsFinal(ReplyState from, ReplyState to) {
        assertThat(from.successors().contains(to)).isEqualTo(MOVES.contains(from + ">" + to));
    }
}
