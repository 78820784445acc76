package org.safeharbour.notice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.notice.clock.NoticeFixture.aNotice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePackTest {
    private static final RulePack PACK = RulePack.load();

    @Test
    void carriesEveryRowAndSaysWhichAreExecutable() {
        var executable =
                PACK.obligations().stream().filter(Obligation::executable).toList();

        assertThat(PACK.obligations()).hasSize(63);
        assertThat(executable).hasSize(20).allMatch(row -> row.jurisdiction().equals("IN"));
        assertThat(PACK.obligations().stream().map(Obligation::rule).distinct()).hasSize(63);
        assertThat(executable.stream().map(Obligation::id).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "IN-IT-3-1-d",
                        "IN-IT-3-1-g",
                        "IN-IT-3-1-j",
                        "IN-IT-3-2-a-ack",
                        "IN-IT-3-2-a-resolve",
                        "IN-IT-3-2-a-3-1-b",
                        "IN-IT-3-2-b",
                        "IN-79-3-b",
                        "IN-POCSO-19",
                        "IN-CRPC-91",
                        "IN-BNSS-94",
                        "IN-CPCR-14",
                        "IN-DCW-10",
                        "IN-NCW-10",
                        "IN-GOV-letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "us", "eu", "gb", "au"})
    void everyPackFollowsItsSchema(String pack) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of(System.getProperty("project.root"), "api/rulepack.schema.json")));
        try (var in = RulePackTest.class.getResourceAsStream("/rulepack/" + pack + ".json")) {
            var document = new ObjectMapper().readTree(in);

            assertThat(schema.validate(document)).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesAnExecutableRowWithoutDuty() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of(System.getProperty("project.root"), "api/rulepack.schema.json")));
        try (var in = RulePackTest.class.getResourceAsStream("/rulepack/in.json")) {
            var document = new ObjectMapper().readTree(in);
            ((com.fasterxml.jackson.databind.node.ObjectNode)
                            document.get("obligations").get(0))
                    .putNull("duty");

            assertThat(schema.validate(document)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIG, true",
        "D.I.G., true",
        "'Addl. CP, Special Cell', true",
        "Joint_CP, true",
        "DCP, false",
        "'DCP, IFSO', false",
        "Dy. S.P., false",
        "JOINT_SECRETARY, true",
        "Director, false",
        "Additional Secretary, true",
        "SI, false",
        "SHO, false",
        "ADDL_CP, true"
    })
    void competenceFromFifteenNovemberFollowsTheLadder(String rank, boolean competent) {
        var plan = PACK.plan(aNotice("GOVERNMENT_INTIMATION")
                .by(IssuerClass.POLICE, rank)
                .received("2026-05-04T10:00+05:30")
                .under("IN-IT-3-1-d")
                .demanding("REMOVE", "PRESERVE")
                .facts());

        assertThat(plan.demandsWith(Defect.Code.ISSUER_RANK_BELOW_THRESHOLD).isEmpty())
                .isEqualTo(competent);
        assertThat(plan.clocks())
                .filteredOn(clock -> clock.rule().equals("IN-IT-3-1-d.v3"))
                .singleElement()
                .extracting(PlannedClock::state)
                .isEqualTo(competent ? ClockState.RUNNING : ClockState.NOT_STARTED);
    }

    @Test
    void anUnstatedRankKeepsTheClockRunningAndSaysSo() {
        var plan = PACK.plan(aNotice("GOVERNMENT_INTIMATION")
                .by(IssuerClass.GOVERNMENT)
                .received("2026-05-04T10:00+05:30")
                .under("IN-79-3-b")
                .demanding("REMOVE")
                .facts());

        assertThat(plan.defects()).isEmpty();
        assertThat(plan.clocks().getFirst().state()).isEqualTo(ClockState.RUNNING);
        assertThat(plan.clocks().getFirst().why()).anyMatch(line -> line.contains("JOINT SECRETARY"));
    }

    @Test
    void aCourtOrderServedByAnInspectorIsMeasuredAsTheCourts() {
        var plan = PACK.plan(aNotice("COURT_ORDER")
                .by(IssuerClass.POLICE, "Inspector")
                .received("2026-05-04T10:00+05:30")
                .demanding("REMOVE")
                .facts());

        assertThat(plan.defects()).isEmpty();
        assertThat(plan.clocks().getFirst().state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aComplaintForwardedByAnAuthorityIsStillAComplaint() {
        var plan = PACK.plan(aNotice("USER_COMPLAINT")
                .by(IssuerClass.COMMISSION)
                .received("2026-05-04T10:00+05:30")
                .under("IN-IT-3-2-b")
                .demanding("REMOVE")
                .facts());

        assertThat(plan.clocks())
                .filteredOn(clock -> clock.rule().startsWith("IN-IT-3-2"))
                .hasSize(3)
                .allMatch(clock -> clock.state() == ClockState.RUNNING);
    }

    @Test
    void anIntimationWithoutProvisionIsDefectiveOnlySinceTheSubstitution() {
        var before =
                aNotice("GOVERNMENT_INTIMATION").by(IssuerClass.POLICE, "DIG").demanding("REMOVE");
        var after =
                aNotice("GOVERNMENT_INTIMATION").by(IssuerClass.POLICE, "DIG").demanding("REMOVE");

        assertThat(PACK.plan(before.received("2025-11-14T23:59+05:30").facts()).defects())
                .isEmpty();
        assertThat(PACK.plan(after.received("2025-11-15T00:00+05:30").facts()).demandsWith(Defect.Code.NO_LEGAL_BASIS))
                .containsExactly(1);
    }

    @Test
    void aProductionOrderIsNoTakedownPower() {
        var plan = PACK.plan(aNotice("POLICE_NOTICE")
                .under("IN-BNSS-94")
                .demanding("BLOCK", "DISCLOSE", "PRESERVE", "EXPLAIN")
                .facts());

        assertThat(plan.demandsWith(Defect.Code.NO_LEGAL_BASIS)).containsExactly(1);
        assertThat(plan.defects().getFirst().text())
                .isEqualTo("Demand 1 (BLOCK) needs a power that the notice does not name, for instance IN-79-3-b, "
                        + "IN-IT-3-1-d, IN-69A-normal.");
    }

    @Test
    void aTakedownPowerIsNoProductionOrder() {
        var plan = PACK.plan(aNotice("POLICE_NOTICE")
                .under("IN-79-3-b")
                .by(IssuerClass.POLICE, "IG")
                .demanding("BLOCK", "DISCLOSE")
                .facts());

        assertThat(plan.demandsWith(Defect.Code.NO_LEGAL_BASIS)).containsExactly(2);
    }

    @Test
    void aCommissionMayAskForReviewWithoutAPowerToRemove() {
        var plan = PACK.plan(aNotice("COMMISSION_NOTICE")
                .by(IssuerClass.COMMISSION)
                .under("IN-CPCR-14")
                .dueWithin("P7D")
                .demanding("REMOVE", "EXPLAIN", "REPORT")
                .facts());

        assertThat(plan.defects()).isEmpty();
        assertThat(plan.clocks())
                .filteredOn(clock -> clock.rule().equals("IN-CPCR-14"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.demands()).containsExactly(1, 2, 3));
    }

    @Test
    void beforeTheRulesOfTwentyTwentyOneTheActGivesNoNumber() {
        var plan = PACK.plan(aNotice("COURT_ORDER")
                .by(IssuerClass.COURT)
                .received("2020-03-02T10:00+05:30")
                .demanding("REMOVE")
                .facts());

        assertThat(plan.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.rule()).isEqualTo("IN-79-3-b");
            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.dueAt()).isNull();
            assertThat(clock.why()).contains("the provision gives no number: expeditiously");
        });
    }

    @Test
    void aSummaryDeadlineOfTheLetterIsNotGivenToTheOtherDemands() {
        var summary = aNotice("REMINDER")
                .dueWithin("PT36H")
                .demandingWithin("REPORT", "PT36H")
                .demanding("EXPLAIN");
        var general = aNotice("REMINDER")
                .dueWithin("P3D")
                .demandingWithin("REPORT", "PT36H")
                .demanding("EXPLAIN");

        assertThat(PACK.plan(summary.facts()).clocks())
                .allMatch(clock -> clock.demands().equals(java.util.List.of(1)));
        assertThat(PACK.plan(general.facts()).clocks())
                .anyMatch(clock -> clock.demands().equals(java.util.List.of(2)));
    }

    @Test
    void everyProvisionThatIntakeMayCiteIsKnownAndCited() {
        assertThat(PACK.knows("IN-69A-normal")).isTrue();
        assertThat(PACK.knows("IN-IT-3-1-d.v1")).isFalse();
        assertThat(PACK.citation("IN-BNSS-94")).contains("BNSS 2023 s.94");
        assertThat(PACK.citation("IN-IT-3-1-j"))
                .contains("IT (Intermediary Guidelines and Digital Media Ethics Code) Rules 2021 r.3(1)(j)");
        assertThat(PACK.citation("EU-DSA-9").orElseThrow()).endsWith("(DSA) art.9");
        assertThat(PACK.ids()).allMatch(id -> PACK.citation(id).isPresent()).hasSize(56);
    }
}
