package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeharbour.takedown.order.Decision.APPROVE;
import static org.safeharbour.takedown.order.Decision.REJECT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.takedown.TakedownProblem;

class OrderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final String DIGEST = "sha256:" + "a".repeat(64);
    private static final String OTHER_DIGEST = "sha256:" + "b".repeat(64);

    @Test
    void oneOtherPersonIsEnoughForASmallOrder() {
        var order = anOrder(23, 1);
        approve(order, "approver", NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
        assertThat(order.mayBeCarriedOut(NOW)).isTrue();
    }

    @Test
    void aLargeOrderNeedsTwoOtherPeople() {
        var order = anOrder(51, 2);
        approve(order, "approver", NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_APPROVAL);
        refused(TakedownProblem.ALREADY_DECIDED, () -> approve(order, "approver", NOW));
        approve(order, "approver2", NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
    }

    @Test
    void neitherProposerNorLastEditorDecides() {
        var order = anOrder(1, 1);
        order.edited("editor", 1);
        order.seal(DIGEST, 1, NOW);
        for (var decision : Decision.values()) {
            refused(TakedownProblem.SAME_PERSON, () -> order.decide(decision, "proposer", DIGEST, null, NOW, DAY));
            refused(TakedownProblem.SAME_PERSON, () -> order.decide(decision, "editor", DIGEST, null, NOW, DAY));
        }
    }

    @Test
    void anEditVoidsEarlierApprovals() {
        var order = anOrder(51, 2);
        approve(order, "approver", NOW);
        order.edited("editor", 1);
        order.seal(OTHER_DIGEST, 2, NOW);
        assertThat(order.standing()).isEmpty();
        refused(TakedownProblem.DIGEST_CHANGED, () -> approve(order, "approver2", NOW));
        order.decide(APPROVE, "approver2", OTHER_DIGEST, null, NOW, DAY);
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_APPROVAL);
    }

    @Test
    void anExpiredApprovalDoesNotCountAndMayBeGivenAgain() {
        var order = anOrder(51, 2);
        approve(order, "approver", NOW);
        var tomorrow = NOW.plus(DAY);
        order.dropExpired(tomorrow);
        approve(order, "approver2", tomorrow);
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_APPROVAL);
        approve(order, "approver", tomorrow);
        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
    }

    @Test
    void approvalsAreCheckedAgainWhenTheOrderIsCarriedOut() {
        var order = anOrder(1, 1);
        approve(order, "approver", NOW);
        assertThat(order.mayBeCarriedOut(NOW.plus(DAY).minusMillis(1))).isTrue();
        assertThat(order.mayBeCarriedOut(NOW.plus(DAY))).isFalse();
        order.lapse(NOW.plus(DAY));
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_APPROVAL);
        assertThat(order.standing()).isEmpty();
    }

    @Test
    void whatBeganInTimeIsNotStoppedByTheClock() {
        var order = anOrder(1, 1);
        approve(order, "approver", NOW);
        order.begin();
        assertThat(order.mayBeCarriedOut(NOW.plus(DAY))).isTrue();
    }

    @Test
    void aRejectionEndsTheOrder() {
        var order = anOrder(1, 1);
        order.decide(REJECT, "approver", DIGEST, "not lawful", NOW, DAY);
        assertThat(order.status()).isEqualTo(OrderStatus.REJECTED);
        refused(TakedownProblem.ALREADY_DECIDED, () -> approve(order, "approver2", NOW));
        refused(TakedownProblem.ALREADY_DECIDED, () -> order.edited("editor", 1));
    }

    @Test
    void anOrderWithTargetsOnTheirWayWaits() {
        var order = Order.propose(Ids.next(), terms(), 3, "proposer", NOW);
        order.received(2, 2);
        order.seal(DIGEST, 1, NOW);
        refused(TakedownProblem.TARGETS_INCOMPLETE, () -> approve(order, "approver", NOW));
        order.received(1, 0);
        approve(order, "approver", NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.APPROVED);
    }

    @Test
    void anEmptyOrderCannotBeApproved() {
        refused(TakedownProblem.NO_TARGETS, () -> approve(anOrder(0, 1), "approver", NOW));
    }

    @Test
    void theLastTargetEndsTheOrder() {
        var full = carriedOut(3);
        full.settle(2, 2, NOW);
        assertThat(full.status()).isEqualTo(OrderStatus.ENFORCING);
        full.settle(1, 1, NOW);
        assertThat(full.status()).isEqualTo(OrderStatus.ENFORCED);
        assertThat(full.finishedAt()).isEqualTo(NOW);
        var partial = carriedOut(3);
        partial.settle(3, 2, NOW);
        assertThat(partial.status()).isEqualTo(OrderStatus.PARTIALLY_ENFORCED);
    }

    @Test
    void noTargetIsCountedTwice() {
        var order = carriedOut(3);
        assertThatThrownBy(() -> order.settle(4, 4, NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static Order carriedOut(int targets) {
        var order = anOrder(targets, 1);
        approve(order, "approver", NOW);
        order.begin();
        return order;
    }

    private static Order anOrder(int targets, int approvalsNeeded) {
        var order = Order.propose(Ids.next(), terms(), null, "proposer", NOW);
        order.edited("proposer", targets);
        order.seal(DIGEST, approvalsNeeded, NOW);
        return order;
    }

    private static Terms terms() {
        return new Terms(
                new Source(Source.Kind.NOTICE, new UUID(1, 2), 1),
                "SH-2026-000001",
                "ifso",
                Measure.BLOCK_ACCOUNT,
                List.of("IN"),
                "s.79(3)(b)",
                List.of("IN-79-3-b"),
                true,
                false,
                null,
                null);
    }

    private static void approve(Order order, String person, Instant at) {
        order.decide(APPROVE, person, DIGEST, null, at, DAY);
    }

    private static void refused(TakedownProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(problem));
    }
}
