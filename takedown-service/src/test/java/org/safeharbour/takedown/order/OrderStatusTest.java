package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.takedown.order.OrderStatus.APPROVED;
import static org.safeharbour.takedown.order.OrderStatus.AWAITING_APPROVAL;
import static org.safeharbour.takedown.order.OrderStatus.ENFORCED;
import static org.safeharbour.takedown.order.OrderStatus.ENFORCING;
import static org.safeharbour.takedown.order.OrderStatus.PARTIALLY_ENFORCED;
import static org.safeharbour.takedown.order.OrderStatus.REJECTED;
import static org.safeharbour.takedown.order.OrderStatus.REVOKED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTest {
    private static final Map<OrderStatus, Set<OrderStatus>> ALLOWED = Map.of(
            AWAITING_APPROVAL, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(ENFORCING, AWAITING_APPROVAL, REVOKED),
            ENFORCING, Set.of(ENFORCED, PARTIALLY_ENFORCED, REVOKED),
            ENFORCED, Set.of(REVOKED),
            PARTIALLY_ENFORCED, Set.of(REVOKED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OrderStatus.values())
                .flatMap(from -> Arrays.stream(OrderStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void onlyTheDocumentedStepsAreAllowed(OrderStatus from, OrderStatus to) {
        assertThat(from.mayBecome(to))
                .isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
    }
}
