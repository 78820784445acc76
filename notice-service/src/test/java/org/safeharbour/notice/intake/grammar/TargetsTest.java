package org.safeharbour.notice.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.notice.intake.document.PlainText;

/** What is named on the platform, and what only looks like it. */
class TargetsTest {
    private static final Platform CHIRP = new Platform("chirp.example", "media.chirp.example", "chrp.example");
    private final LetterTargets letter = new LetterTargets(CHIRP);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@TST_Kite_02 | ACCOUNT | @tst_kite_02",
                "https://chirp.example/TST_a | ACCOUNT | @tst_a",
                "m.chirp.example/tst_a/ | ACCOUNT | @tst_a",
                "HTTPS://WWW.CHIRP.EXAMPLE/TST_A/STATUS/900 | POST | https://chirp.example/tst_a/status/900",
                "mobile.chirp.example/tst_a/statuses/900/photo/1?s=20#x | POST | https://chirp.example/tst_a/status/900",
                "hxxps://chirp[.]example/tst_a/status/900 | POST | https://chirp.example/tst_a/status/900",
                "https://chirp.example/g/tst-grp-1 | GROUP | https://chirp.example/g/tst-grp-1",
                "https://media.chirp.example/Icons/a.png | MEDIA | https://media.chirp.example/icons/a.png",
                "https://chrp.example/aB3xY | LINK | https://chrp.example/aB3xY",
                "https://r.example/?u=https%3A%2F%2Fchirp.example%2Ftst_a%2Fstatus%2F900 | POST | https://chirp.example/tst_a/status/900",
                "User ID: 900100200300 | ACCOUNT | id:900100200300",
                "https://files.example/Abc | LINK | https://files.example/Abc"
            })
    void everyShapeHasOneForm(String printed, TargetKind kind, String value) {
        assertThat(letter.in(PlainText.normalise(printed)).targets()).containsExactly(new Target(kind, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk@chirp.example",
                "https://chirp.example/help/contact",
                "Official handle of the unit: @tst_unit",
                "through the account of the petitioner, @tst_p, on 12.02.2026",
                "My own account is @tst_me",
                "an address in the range 192.0.2.0/24",
                "see https://cybercrime.gov.in for details",
                "our guidelines are available at https://hotline.test/guidelines",
                "https://chirp.example.com/tst_a/status/900 was seen there by us"
            })
    void issuersComplainantsAndOthersAreNoTargets(String text) {
        assertThat(letter.in(text).targets()).isEmpty();
    }

    @Test
    void aTargetListedTwiceIsARepeatAndOneMentionedTwiceIsNot() {
        assertThat(letter.in("@tst_a\n@tst_b\n@tst_a\n").repeated()).isTrue();
        assertThat(letter.in("The account @tst_a was seen. Please suspend the account @tst_a at once, and no other.")
                        .repeated())
                .isFalse();
    }

    @Test
    void columnsTellHandlesAndIdsFromNotes() {
        AnnexureRows rows = new AnnexureRows(CHIRP);
        rows.row("a.xlsx", 1, List.of("S.No.", "User Handle", "User ID", "Remarks"));
        rows.row("a.xlsx", 2, List.of("1", "TST_Fig_01", "910000000001001", "seen by @tst_other"));
        assertThat(rows.targets()).extracting(Target::value).containsExactly("@tst_fig_01", "id:910000000001001");
        assertThat(rows.hasRepeats()).isFalse();
        rows.row("a.xlsx", 3, List.of("2", "https://chirp.example/tst_fig_01", "", ""));
        assertThat(rows.hasRepeats()).isTrue();
    }
}
