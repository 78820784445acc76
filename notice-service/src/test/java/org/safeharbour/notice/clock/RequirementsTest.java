package org.safeharbour.notice.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeharbour.notice.clock.NoticeFixture.aNotice;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a notice must contain, row by row: each lack is named, and what is there is not. */
class RequirementsTest {
    private static final Requirements REQUIREMENTS = Requirements.load();
    private static final NoticeContents.Point WHOLE =
            new NoticeContents.Point(1, "DISCLOSE", Set.of("LOGIN_IPS"), 5, false, true);

    @Test
    void aCompleteNoticeLacksNothing() {
        assertThat(missing(police(), true, false, WHOLE)).isEmpty();
    }

    @Test
    void aSignatoryWithoutRankOrOfficeIsNamedOnceForTheNotice() {
        assertThat(missing(police(), false, false, WHOLE, WHOLE)).containsExactly("ISSUER_UNSTATED of null");
    }

    @Test
    void aPoliceNoticeNamesItsCase() {
        var facts = aNotice("POLICE_NOTICE").demanding("DISCLOSE").facts();
        assertThat(missing(facts, true, false, WHOLE)).containsExactly("CASE_UNSTATED of null");
    }

    @Test
    void nothingIsDatedAfterItsReceipt() {
        var facts = aNotice("MINISTRY_LETTER")
                .by(IssuerClass.GOVERNMENT)
                .received("2026-06-01T10:00+05:30")
                .issued("2026-06-02")
                .demanding("EXPLAIN")
                .facts();
        var point = new NoticeContents.Point(1, "EXPLAIN", Set.of(), 0, false, false);
        assertThat(missing(facts, true, false, point)).containsExactly("DATED_AFTER_RECEIPT of null");
    }

    @Test
    void anOrderForInformationIsInWritingSinceTheRulesSaySo() {
        var facts = aNotice("INFORMATION_ORDER").about("FIR 1/2026").demanding("DISCLOSE");
        assertThat(missing(facts.facts(), true, false, WHOLE)).containsExactly("WRITTEN_ORDER_MISSING of null");
        assertThat(missing(facts.facts(), true, true, WHOLE)).isEmpty();
        var before = facts.received("2021-02-24T23:59+05:30").facts();
        assertThat(missing(before, true, false, WHOLE)).isEmpty();
    }

    @Test
    void eachDemandListsWhatItIsAboutAndForWhichTime() {
        var none = new NoticeContents.Point(1, "DISCLOSE", Set.of("EMAIL"), 0, false, false);
        var all = new NoticeContents.Point(2, "DISCLOSE", Set.of("EMAIL"), 0, true, false);
        var timeless = new NoticeContents.Point(3, "DISCLOSE", Set.of("EMAIL", "LOGIN_IPS"), 1, false, false);
        assertThat(missing(police(), true, false, none, all, timeless))
                .containsExactly("TARGETS_MISSING of 1", "OVERBROAD_DEMAND of 2", "PERIOD_MISSING of 3");
    }

    @Test
    void anAnswerInWordsDoesNotReplaceTheWrittenOrder() {
        assertThat(REQUIREMENTS.curedByAnswer(Defect.Code.OVERBROAD_DEMAND, false))
                .isTrue();
        assertThat(REQUIREMENTS.curedByAnswer(Defect.Code.WRITTEN_ORDER_MISSING, false))
                .isFalse();
        assertThat(REQUIREMENTS.curedByAnswer(Defect.Code.WRITTEN_ORDER_MISSING, true))
                .isTrue();
        assertThat(REQUIREMENTS.curedByAnswer(Defect.Code.NO_LEGAL_BASIS, true)).isFalse();
    }

    private static NoticeFacts police() {
        return aNotice("POLICE_NOTICE")
                .about("FIR 1/2026")
                .demanding("DISCLOSE")
                .facts();
    }

    private static List<String> missing(
            NoticeFacts facts, boolean signatory, boolean inWriting, NoticeContents.Point... points) {
        return REQUIREMENTS.missing(facts, new NoticeContents(signatory, inWriting, List.of(points))).stream()
                .map(defect -> defect.code() + " of " + defect.demand())
                .toList();
    }
}
