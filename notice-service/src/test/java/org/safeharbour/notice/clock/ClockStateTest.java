package org.safeharbour.notice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.notice.clock.ClockState.BREACHED;
import static org.safeharbour.notice.clock.ClockState.MET;
import static org.safeharbour.notice.clock.ClockState.NOT_STARTED;
import static org.safeharbour.notice.clock.ClockState.PAUSED;
import static org.safeharbour.notice.clock.ClockState.RUNNING;
import static org.safeharbour.notice.clock.ClockState.SUSPENDED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole N×N matrix against a table of its own. */
class ClockStateTest {
    private static final Map<ClockState, Set<ClockState>> LEGAL = Map.of(
            NOT_STARTED, Set.of(RUNNING, MET),
            RUNNING, Set.of(PAUSED, SUSPENDED, MET, BREACHED),
            PAUSED, Set.of(RUNNING, SUSPENDED, MET),
            SUSPENDED, Set.of(RUNNING, MET),
            BREACHED, Set.of(RUNNING, SUSPENDED, MET),
            MET, Set.of(RUNNING));

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyTheDocumentedMovesAreLegal(ClockState from, ClockState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.get(from).contains(to));
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(ClockState.values())
                .flatMap(from -> Arrays.stream(ClockState.values()).map(to -> Arguments.of(from, to)));
    }
}
