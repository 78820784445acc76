package org.safeharbour.notice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeharbour.notice.clock.NoticeFixture.aNotice;
import static org.safeharbour.notice.clock.NoticeFixture.at;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatutoryClockTest {
    private static final RulePack PACK = RulePack.load();
    private static final Instant RECEIPT = at("2022-09-20T16:00+05:30");
    private static final Instant DUE = at("2022-09-27T00:00+05:30");

    @Test
    void aPauseAddsTheTimeThatStoodStillInWholeDays() {
        var clock = summons();

        clock.pause(RECEIPT.plus(Duration.ofHours(20)), "platform", "point 2 is unclear");
        clock.resume(RECEIPT.plus(Duration.ofHours(50)), "dcw");

        assertThat(clock.fields().dueAt()).isEqualTo(at("2022-09-29T00:00+05:30"));
        assertThat(clock.fields().why())
                .endsWith(
                        "2022-09-21T12:00+05:30: paused by platform: point 2 is unclear",
                        "2022-09-22T18:00+05:30: resumed by dcw, due 2022-09-29T00:00+05:30 (was 2022-09-27T00:00+05:30)");
    }

    @Test
    void anHourClockIsShiftedToTheMinute() {
        var clock = takedown();

        clock.suspend(RECEIPT.plus(Duration.ofHours(1)), "delhi-high-court", "stay");
        assertThat(clock.stateAt(RECEIPT.plus(Duration.ofDays(90)))).isEqualTo(ClockState.SUSPENDED);
        clock.lift(RECEIPT.plus(Duration.ofHours(3)), "delhi-high-court");

        assertThat(clock.fields().dueAt()).isEqualTo(RECEIPT.plus(Duration.ofHours(38)));
    }

    @Test
    void aStayDuringAPauseAddsBothTimes() {
        var clock = summons();

        clock.pause(at("2022-09-21T10:00+05:30"), "platform", "point 2 is unclear");
        clock.suspend(at("2022-09-22T10:00+05:30"), "delhi-high-court", "stay");
        clock.lift(at("2022-09-24T10:00+05:30"), "delhi-high-court");

        assertThat(clock.fields().dueAt()).isEqualTo(at("2022-09-30T00:00+05:30"));
        assertThat(clock.fields().haltedAt()).isNull();
    }

    @Test
    void onlyAnAuthoritysLaterDateExtends() {
        var clock = summons();

        clock.extend(at("2022-09-30T17:00+05:30"), at("2022-09-26T12:00+05:30"), "dcw", "point-wise reply");

        assertThat(clock.fields().dueAt()).isEqualTo(at("2022-09-30T17:00+05:30"));
        assertThat(clock.fields().why().getLast())
                .isEqualTo("2022-09-26T12:00+05:30: extended by dcw to 2022-09-30T17:00+05:30 "
                        + "(was 2022-09-27T00:00+05:30): point-wise reply");
        assertThatThrownBy(() -> clock.extend(DUE, DUE.minusSeconds(60), "dcw", "earlier"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> takedown().extend(DUE.plusSeconds(60), RECEIPT, "ifso", "none"))
                .isInstanceOf(IllegalClockTransition.class);
    }

    @Test
    void anExtensionAfterTheBreachLetsTheClockRunAgain() {
        var clock = summons();
        var late = DUE.plusSeconds(1);
        assertThat(clock.stateAt(late)).isEqualTo(ClockState.BREACHED);

        clock.extend(late.plusSeconds(3600), late, "dcw", "granted");

        assertThat(clock.stateAt(late)).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aReminderShortensAndNeverLengthens() {
        var clock = summons();

        clock.remind(DUE.minusSeconds(86_400), RECEIPT.plusSeconds(60), "dcw");

        assertThat(clock.fields().dueAt()).isEqualTo(DUE.minusSeconds(86_400));
        assertThatThrownBy(() -> clock.remind(DUE, RECEIPT.plusSeconds(120), "dcw"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> takedown().remind(RECEIPT.plusSeconds(120), RECEIPT.plusSeconds(60), "ifso"))
                .isInstanceOf(IllegalClockTransition.class);
        assertThat(clock.fields().dueAt()).isEqualTo(DUE.minusSeconds(86_400));
    }

    @Test
    void aReminderDuringAPauseCountsTheTimeThatStoodStillAfterItOnly() {
        var clock = clock(
                PACK.plan(aNotice("COMMISSION_SUMMONS")
                        .by(IssuerClass.COMMISSION)
                        .received(RECEIPT)
                        .under("IN-DCW-10")
                        .dueWithin("P10D")
                        .demanding("EXPLAIN")
                        .facts()),
                "IN-DCW-10");
        assertThat(clock.fields().dueAt()).isEqualTo(at("2022-10-01T00:00+05:30"));

        clock.pause(at("2022-09-21T12:00+05:30"), "platform", "point 1 is unclear");
        clock.remind(at("2022-09-29T00:00+05:30"), at("2022-09-25T12:00+05:30"), "dcw");
        clock.resume(at("2022-09-26T12:00+05:30"), "dcw");

        assertThat(clock.fields().dueAt()).isEqualTo(at("2022-09-30T00:00+05:30"));
    }

    /** It was received before the pause and filed in it: the time that stood still is added once, and whole. */
    @Test
    void aReminderFromBeforeThePauseLeavesThePauseAsItIs() {
        var clock = summons();

        clock.pause(at("2022-09-22T12:00+05:30"), "platform", "point 2 is unclear");
        clock.remind(at("2022-09-25T00:00+05:30"), at("2022-09-21T12:00+05:30"), "dcw");
        clock.resume(at("2022-09-23T12:00+05:30"), "dcw");

        assertThat(clock.fields().dueAt()).isEqualTo(at("2022-09-26T00:00+05:30"));
    }

    @Test
    void aClockWithoutDateGetsItsFirstFromAReminder() {
        var clock = clock(
                PACK.plan(aNotice("INFORMATION_ORDER")
                        .under("IN-CRPC-91")
                        .received(RECEIPT)
                        .demanding("DISCLOSE")
                        .facts()),
                "IN-CRPC-91");

        clock.remind(DUE, RECEIPT.plusSeconds(60), "ifso");

        assertThat(clock.stateAt(RECEIPT.plusSeconds(61))).isEqualTo(ClockState.RUNNING);
        assertThat(clock.fields().dueAt()).isEqualTo(DUE);
    }

    @Test
    void isMetWhenAllItsDemandsAreSettledAndNotBefore() {
        var clock = summons();

        assertThat(clock.answered(Set.of(1), DUE.minusSeconds(5))).isFalse();
        assertThat(clock.answered(Set.of(1, 2, 7), DUE.minusSeconds(5))).isTrue();
        assertThat(clock.stateAt(DUE.plusSeconds(500))).isEqualTo(ClockState.MET);
        clock.reopen(DUE.minusSeconds(4), "platform");
        assertThat(clock.stateAt(DUE.plusSeconds(500))).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void theDueMomentItselfIsStillInTimeAndLateIsSaid() {
        var clock = takedown();
        var due = clock.fields().dueAt();

        assertThat(clock.stateAt(due)).isEqualTo(ClockState.RUNNING);
        assertThat(clock.stateAt(due.plusMillis(1))).isEqualTo(ClockState.BREACHED);
        clock.meet(due.plusSeconds(60));
        assertThat(clock.stateAt(due.plusSeconds(60))).isEqualTo(ClockState.MET);
        assertThat(clock.fields().why().getLast()).contains("met after the due moment");
    }

    @Test
    void retentionStartsWithTheRemovalAndSurvivesAStay() {
        var plan = PACK.plan(aNotice("COURT_ORDER")
                .by(IssuerClass.COURT)
                .received(RECEIPT)
                .demanding("REMOVE")
                .facts());
        var clock = clock(plan, "IN-IT-3-1-g");

        clock.start(at("2022-09-21T09:30+05:30"), "platform");

        assertThat(clock.fields().dueAt()).isEqualTo(at("2023-03-21T00:00+05:30"));
        assertThat(clock.stateAt(at("2023-03-22T00:00+05:30"))).isEqualTo(ClockState.MET);
        assertThatThrownBy(() -> clock.suspend(RECEIPT.plusSeconds(90_000), "court", "stay"))
                .isInstanceOf(IllegalClockTransition.class);
        assertThat(clock.answered(Set.of(1), RECEIPT.plusSeconds(90_000))).isFalse();
    }

    /** Every event in every state either follows the transition table or is refused and leaves the clock as it was. */
    @ParameterizedTest
    @EnumSource(ClockState.class)
    void eventsKeepToTheTable(ClockState from) {
        var now = from == ClockState.BREACHED ? DUE.plusSeconds(10) : RECEIPT.plusSeconds(7200);
        var events = new EnumMap<ClockState, List<Consumer<StatutoryClock>>>(Map.of(
                ClockState.RUNNING,
                List.of(
                        clock -> clock.resume(now, "a"),
                        clock -> clock.lift(now, "a"),
                        clock -> clock.reopen(now, "a")),
                ClockState.PAUSED,
                List.of(clock -> clock.pause(now, "a", "r")),
                ClockState.SUSPENDED,
                List.of(clock -> clock.suspend(now, "a", "r")),
                ClockState.MET,
                List.of(clock -> clock.meet(now))));
        events.forEach((to, ways) -> ways.forEach(way -> {
            var clock = inState(from);
            var before = clock.fields();
            assertThat(clock.stateAt(now)).isEqualTo(from);
            try {
                way.accept(clock);
                assertThat(from.mayBecome(to)).as(from + " to " + to).isTrue();
                assertThat(clock.stateAt(now)).isIn(to, ClockState.BREACHED);
                assertThat(clock.fields().why()).hasSize(before.why().size() + 1);
            } catch (IllegalClockTransition e) {
                assertThat(clock.fields()).isEqualTo(before);
            }
        }));
    }

    private static StatutoryClock inState(ClockState state) {
        var clock = state == ClockState.NOT_STARTED
                ? clock(
                        PACK.plan(aNotice("COURT_ORDER")
                                .by(IssuerClass.COURT)
                                .received(RECEIPT)
                                .demanding("REMOVE")
                                .facts()),
                        "IN-IT-3-1-g")
                : summons();
        var soon = RECEIPT.plusSeconds(60);
        switch (state) {
            case PAUSED -> clock.pause(soon, "platform", "question");
            case SUSPENDED -> clock.suspend(soon, "court", "stay");
            case MET -> clock.meet(soon);
            case NOT_STARTED, RUNNING, BREACHED -> {}
        }
        return clock;
    }

    private static StatutoryClock summons() {
        return clock(
                PACK.plan(aNotice("COMMISSION_SUMMONS")
                        .by(IssuerClass.COMMISSION)
                        .received(RECEIPT)
                        .under("IN-DCW-10")
                        .dueWithin("P6D")
                        .demanding("EXPLAIN", "COUNT")
                        .facts()),
                "IN-DCW-10");
    }

    private static StatutoryClock takedown() {
        return clock(
                PACK.plan(aNotice("COURT_ORDER")
                        .by(IssuerClass.COURT)
                        .received(RECEIPT)
                        .demanding("REMOVE")
                        .facts()),
                "IN-IT-3-1-d.v1");
    }

    private static StatutoryClock clock(ClockPlan plan, String rule) {
        return StatutoryClock.of(ClockFields.of(plan.clocks().stream()
                .filter(clock -> clock.rule().equals(rule))
                .findFirst()
                .orElseThrow()));
    }
}
