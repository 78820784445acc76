package org.safeharbour.notice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeStatusTest {
    private static final Map<String, Set<String>> CONTRACT = Map.of(
            "RECEIVED", Set.of("ACKNOWLEDGED", "ACCEPTED", "REJECTED", "WITHDRAWN"),
            "ACKNOWLEDGED", Set.of("ACCEPTED", "REJECTED", "WITHDRAWN"),
            "ACCEPTED", Set.of("PARTIALLY_REPLIED", "REPLIED", "WITHDRAWN"),
            "PARTIALLY_REPLIED", Set.of("REPLIED", "WITHDRAWN"),
            "REPLIED", Set.of("CLOSED"),
            "CLOSED", Set.of(),
            "REJECTED", Set.of(),
            "WITHDRAWN", Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(NoticeStatus.values())
                .flatMap(from -> Stream.of(NoticeStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAsTheContractSays(NoticeStatus from, NoticeStatus to) {
        assertThat(from.successors().contains(to))
                .isEqualTo(CONTRACT.get(from.name()).contains(to.name()));
    }
}
