package org.safeharbour.notice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.notice.clock.NoticeFixture.aNotice;
import static org.safeharbour.notice.clock.NoticeFixture.at;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The reference cases that name a clock, to the minute. */
class CasesTest {
    private static final RulePack PACK = RulePack.load();

    @Test
    @DisplayName("S01: a court order before midnight of 20 Feb 2026 has 36 hours")
    void courtOrderOfTheLastEvening() {
        var plan = PACK.plan(aNotice("COURT_ORDER")
                .by(IssuerClass.COURT)
                .received("2026-02-19T23:30+05:30")
                .demanding("REMOVE")
                .facts());

        var clock = only(plan, "IN-IT-3-1-d.v2");
        assertThat(clock.dueAt()).isEqualTo(at("2026-02-21T11:30+05:30"));
        assertThat(clock.why())
                .containsExactly(
                        "IN-IT-3-1-d.v2 in force from 2025-11-15 to 2026-02-20",
                        "36 h from receipt 2026-02-19T23:30+05:30 = 2026-02-21T11:30+05:30");
        assertThat(plan.defects()).isEmpty();
    }

    @Test
    @DisplayName("S02: the same order an hour later has 3 hours")
    void courtOrderOfTheFirstNight() {
        var plan = PACK.plan(aNotice("COURT_ORDER")
                .by(IssuerClass.COURT)
                .received("2026-02-20T00:30+05:30")
                .demanding("REMOVE")
                .facts());

        var clock = only(plan, "IN-IT-3-1-d.v3");
        assertThat(clock.dueAt()).isEqualTo(at("2026-02-20T03:30+05:30"));
        assertThat(clock.why())
                .containsExactly(
                        "IN-IT-3-1-d.v3 in force from 2026-02-20",
                        "3 h from receipt 2026-02-20T00:30+05:30 = 2026-02-20T03:30+05:30");
    }

    @Test
    @DisplayName("C10: one letter, 36 hours for the accounts beside 7 days for their details")
    void ifsoLetter() {
        var plan = PACK.plan(aNotice("POLICE_NOTICE")
                .by(IssuerClass.POLICE, "ACP")
                .received("2022-09-20T11:00+05:30")
                .under("IN-CRPC-91", "IN-79-3-b", "IN-IT-3-1-d")
                .about("FIR 9275/2022")
                .dueWithin("PT36H")
                .demandingWithin("BLOCK", "PT36H")
                .demandingWithin("DISCLOSE", "P7D")
                .demanding("PRESERVE", "DISCLOSE")
                .concerningCseam()
                .facts());

        var takedown = only(plan, "IN-IT-3-1-d.v1");
        assertThat(takedown.demands()).containsExactly(1);
        assertThat(takedown.duty()).isEqualTo(Duty.REMOVE_OR_DISABLE);
        assertThat(takedown.why())
                .containsExactly(
                        "IN-IT-3-1-d.v1 in force from 2021-02-25 to 2025-11-15",
                        "36 h from receipt 2022-09-20T11:00+05:30 = 2022-09-21T23:00+05:30");
        assertThat(only(plan, PlannedClock.STATED).demands()).containsExactly(1);
        assertThat(only(plan, PlannedClock.STATED).dueAt()).isEqualTo(at("2022-09-21T23:00+05:30"));

        var production = of(plan, "IN-CRPC-91");
        assertThat(production.get(0).demands()).containsExactly(2);
        assertThat(production.get(0).dueAt()).isEqualTo(at("2022-09-28T00:00+05:30"));
        assertThat(production.get(0).why())
                .contains("stated in the notice: 7 days from receipt 2022-09-20T11:00+05:30, that day excluded, "
                        + "to the end of 2022-09-27 = 2022-09-28T00:00+05:30");
        assertThat(production.get(1).demands()).containsExactly(4);
        assertThat(production.get(1).state()).isEqualTo(ClockState.NOT_STARTED);

        assertThat(only(plan, "IN-IT-3-1-j").demands()).containsExactly(2, 4);
        assertThat(only(plan, "IN-IT-3-1-j").dueAt()).isEqualTo(at("2022-09-23T11:00+05:30"));
        assertThat(only(plan, "IN-IT-3-1-g").state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(only(plan, "IN-POCSO-19").demands()).isEmpty();
        assertThat(plan.clocks().getFirst().rule()).isEqualTo("IN-IT-3-1-d.v1");
        assertThat(plan.defects()).isEmpty();
    }

    @Test
    @DisplayName("C25: a DCP's intimation is good before 15 Nov 2025")
    void dcpBeforeTheSubstitution() {
        var plan = PACK.plan(intimation("2025-11-14T10:00+05:30", "DCP"));

        assertThat(only(plan, "IN-IT-3-1-d.v1").state()).isEqualTo(ClockState.RUNNING);
        assertThat(plan.defects()).isEmpty();
    }

    @Test
    @DisplayName("S03: a DCP's intimation of 16 Nov 2025 gives no knowledge: no clock, a defect, and it says so")
    void dcpAfterTheSubstitution() {
        var plan = PACK.plan(intimation("2025-11-16T10:00+05:30", "DCP"));

        var clock = only(plan, "IN-IT-3-1-d.v2");
        assertThat(clock.state()).isEqualTo(ClockState.NOT_STARTED);
        assertThat(clock.dueAt()).isNull();
        assertThat(clock.why().getLast()).contains("rank DCP").contains("DIG");
        assertThat(plan.demandsWith(Defect.Code.ISSUER_RANK_BELOW_THRESHOLD)).containsExactly(1);
        assertThat(plan.demandsWith(Defect.Code.NO_LEGAL_BASIS)).isEmpty();
        assertThat(plan.clocks()).noneMatch(c -> c.state() == ClockState.RUNNING);
    }

    @Test
    @DisplayName("C06: a letter without date and power is kept to 72 hours and named defective")
    void letterWithoutDateAndPower() {
        var plan = PACK.plan(aNotice("POLICE_NOTICE")
                .by(IssuerClass.POLICE)
                .received("2021-06-29T15:00+05:30")
                .demanding("DISCLOSE", "DISCLOSE", "DISCLOSE", "DISCLOSE", "DISCLOSE", "EXPLAIN")
                .facts());

        var clock = only(plan, "IN-IT-3-1-j");
        assertThat(clock.dueAt()).isEqualTo(at("2021-07-02T15:00+05:30"));
        assertThat(clock.why()).contains("72 h from receipt 2021-06-29T15:00+05:30 = 2021-07-02T15:00+05:30");
        assertThat(plan.demandsWith(Defect.Code.NO_LEGAL_BASIS)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("C01, C02, C18: seven, three and five days end with their last day")
    void commissionDays() {
        assertThat(commissionDue("2021-05-29T12:00+05:30", "P7D")).isEqualTo(at("2021-06-06T00:00+05:30"));
        assertThat(commissionDue("2021-06-08T12:00+05:30", "P3D")).isEqualTo(at("2021-06-12T00:00+05:30"));
        assertThat(commissionDue("2020-04-25T12:00+05:30", "P5D")).isEqualTo(at("2020-05-01T00:00+05:30"));
    }

    @Test
    @DisplayName("C08: the summons fixes the date of the answers, the hearing that of the appearance")
    void womensCommissionSummons() {
        var plan = PACK.plan(aNotice("COMMISSION_SUMMONS")
                .by(IssuerClass.COMMISSION)
                .received("2022-09-20T16:00+05:30")
                .under("IN-DCW-10")
                .dueAt("2022-09-26T17:00+05:30")
                .hearing("2022-09-28T15:00+05:30")
                .demanding("EXPLAIN", "EXPLAIN", "COUNT", "EXPLAIN", "APPEAR")
                .facts());

        var clocks = of(plan, "IN-DCW-10");
        assertThat(clocks).hasSize(2);
        assertThat(clocks.get(0).demands()).containsExactly(1, 2, 3, 4);
        assertThat(clocks.get(0).dueAt()).isEqualTo(at("2022-09-26T17:00+05:30"));
        assertThat(clocks.get(1).demands()).containsExactly(5);
        assertThat(clocks.get(1).dueAt()).isEqualTo(at("2022-09-28T15:00+05:30"));
        assertThat(clocks).allMatch(PlannedClock::extendable).allMatch(PlannedClock::pausable);
        assertThat(plan.defects()).isEmpty();
    }

    @Test
    @DisplayName("C13: a ministry's letter without basis or date follows the operator's target")
    void ministryLetter() {
        var plan = PACK.plan(aNotice("MINISTRY_LETTER")
                .by(IssuerClass.GOVERNMENT)
                .received("2019-04-25T12:00+05:30")
                .demanding("EXPLAIN", "REMOVE")
                .facts());

        assertThat(only(plan, "IN-GOV-letter").dueAt()).isEqualTo(at("2019-05-11T00:00+05:30"));
        assertThat(only(plan, "IN-GOV-letter").why())
                .contains("the provision gives no number: policy target")
                .anyMatch(line -> line.startsWith("operator target: 15 days from receipt"));
        assertThat(plan.defects()).isEmpty();
    }

    @Test
    @DisplayName("C17: child safety opens the report to the police, which a report to NCMEC does not discharge")
    void reportToThePolice() {
        var plan = PACK.plan(aNotice("USER_COMPLAINT")
                .by(IssuerClass.PRIVATE)
                .received("2021-06-30T09:00+05:30")
                .concerningCseam()
                .demanding("REMOVE")
                .facts());

        assertThat(only(plan, "IN-POCSO-19").duty()).isEqualTo(Duty.REPORT_AND_HAND_OVER);
        assertThat(PACK.dischargedBy("IN-POCSO-19"))
                .contains("SJPU_REPORT", "POLICE_REPORT", "NCRP_REPORT")
                .doesNotContain("NCMEC_REPORT");
    }

    @Test
    @DisplayName("S04: two hours across midnight on a Sunday")
    void depictedPerson() {
        var plan = PACK.plan(aNotice("USER_COMPLAINT")
                .by(IssuerClass.PRIVATE)
                .received("2026-03-01T22:00+05:30")
                .under("IN-IT-3-2-b")
                .demanding("REMOVE")
                .facts());

        assertThat(only(plan, "IN-IT-3-2-b.v2").dueAt()).isEqualTo(at("2026-03-02T00:00+05:30"));
        assertThat(only(plan, "IN-IT-3-2-a-ack").dueAt()).isEqualTo(at("2026-03-02T22:00+05:30"));
        assertThat(of(plan, "IN-IT-3-2-a-3-1-b.v2")).isEmpty();
    }

    @Test
    @DisplayName("Five clocks of a grievance before and after 20 Feb 2026")
    void grievances() {
        var before = PACK.plan(grievance("2026-02-19T23:59+05:30"));
        var after = PACK.plan(grievance("2026-02-20T00:00+05:30"));

        assertThat(only(before, "IN-IT-3-2-a-resolve.v1").dueAt()).isEqualTo(at("2026-03-07T00:00+05:30"));
        assertThat(only(before, "IN-IT-3-2-a-3-1-b.v1").dueAt()).isEqualTo(at("2026-02-22T23:59+05:30"));
        assertThat(only(after, "IN-IT-3-2-a-resolve.v2").dueAt()).isEqualTo(at("2026-02-28T00:00+05:30"));
        assertThat(only(after, "IN-IT-3-2-a-3-1-b.v2").dueAt()).isEqualTo(at("2026-02-21T12:00+05:30"));
        assertThat(only(after, "IN-IT-3-2-a-ack").dueAt()).isEqualTo(at("2026-02-21T00:00+05:30"));
    }

    @Test
    @DisplayName("S05: BNSS 94 a day too early is flagged and CrPC 91 applies")
    void newCodeTooEarly() {
        var plan = PACK.plan(informationOrder("2024-06-30T18:00+05:30", "2024-06-30", "IN-BNSS-94", "FIR 7/2024"));

        assertThat(only(plan, "IN-CRPC-91").demands()).containsExactly(1);
        assertThat(of(plan, "IN-BNSS-94")).isEmpty();
        assertThat(codes(plan)).containsExactly(Defect.Code.REPEALED_PROVISION);
    }

    @Test
    @DisplayName("Code switch: CrPC 91 ends at midnight of 1 Jul 2024, but goes on for older cases and letters")
    void oldCodeTooLate() {
        var fresh = PACK.plan(informationOrder("2025-03-01T10:00+05:30", "2025-03-01", "IN-CRPC-91", "FIR 1999/2025"));
        var older = PACK.plan(informationOrder("2025-03-01T10:00+05:30", "2025-03-01", "IN-CRPC-91", "FIR 12/2023"));
        var onTheWay = PACK.plan(informationOrder("2024-07-01T00:05+05:30", "2024-06-30", "IN-CRPC-91", "FIR 7/2024"));

        assertThat(codes(fresh)).containsExactly(Defect.Code.REPEALED_PROVISION);
        assertThat(only(fresh, "IN-BNSS-94").why()).anyMatch(line -> line.contains("IN-BNSS-94 applies"));
        var yearOfTheSwitch =
                PACK.plan(informationOrder("2025-03-01T10:00+05:30", "2025-03-01", "IN-CRPC-91", "FIR 3/2024"));

        assertThat(codes(yearOfTheSwitch)).containsExactly(Defect.Code.REPEALED_PROVISION);
        assertThat(older.defects()).isEmpty();
        assertThat(only(older, "IN-CRPC-91").why()).contains("IN-CRPC-91 goes on for a case that was begun under it");
        assertThat(onTheWay.defects()).isEmpty();
        assertThat(of(onTheWay, "IN-CRPC-91")).hasSize(1);
    }

    private static NoticeFacts intimation(String receivedAt, String rank) {
        return aNotice("POLICE_NOTICE")
                .by(IssuerClass.POLICE, rank)
                .received(receivedAt)
                .under("IN-79-3-b")
                .dueWithin("PT36H")
                .demanding("REMOVE")
                .facts();
    }

    private static NoticeFacts grievance(String receivedAt) {
        return aNotice("USER_COMPLAINT")
                .by(IssuerClass.PRIVATE)
                .received(receivedAt)
                .demanding("REMOVE")
                .facts();
    }

    private static NoticeFacts informationOrder(String receivedAt, String issuedOn, String basis, String reference) {
        return aNotice("INFORMATION_ORDER")
                .by(IssuerClass.POLICE)
                .received(receivedAt)
                .issued(issuedOn)
                .under(basis)
                .about(reference)
                .dueWithin("P7D")
                .demanding("DISCLOSE")
                .facts();
    }

    private static java.time.Instant commissionDue(String receivedAt, String period) {
        var plan = PACK.plan(aNotice("COMMISSION_NOTICE")
                .by(IssuerClass.COMMISSION)
                .received(receivedAt)
                .under("IN-CPCR-14")
                .dueWithin(period)
                .demanding("REPORT")
                .facts());
        return only(plan, "IN-CPCR-14").dueAt();
    }

    private static List<Defect.Code> codes(ClockPlan plan) {
        return plan.defects().stream().map(Defect::code).toList();
    }

    private static PlannedClock only(ClockPlan plan, String rule) {
        var clocks = of(plan, rule);
        assertThat(clocks).as(rule + " in " + plan.clocks()).hasSize(1);
        return clocks.getFirst();
    }

    private static List<PlannedClock> of(ClockPlan plan, String rule) {
        return plan.clocks().stream().filter(clock -> clock.rule().equals(rule)).toList();
    }
}
