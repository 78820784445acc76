package org.safeharbour.notice.intake.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References, case numbers, legal bases, ranks and trust in senders. */
class CitationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No. 4471/CyPAD/Cyber Cell            Dated: 29.06.2021 | 4471/CyPAD/Cyber Cell",
                "F. No. NCPCR/TEST/2021/301-LC Dated: 29th May, 2021 | NCPCR/TEST/2021/301-LC",
                "Ref: DCW/TEST/SM/2022/118     Date: 20/09/2022 | DCW/TEST/SM/2022/118",
                "No. 1207/ACP/IFSO/Spl. Cell       dt. 20-09-2022 | 1207/ACP/IFSO/Spl. Cell",
                "सं. / No. 5(21)/2019-CLD-TEST     दिनांक / Dated: 25th April, 2019 | 5(21)/2019-CLD-TEST",
                "Intimation No.: CYD/79-3-b/TEST/2026/0417 | CYD/79-3-b/TEST/2026/0417",
                "पत्र क्रमांक: साइबर/परीक्षण/2026/217    दिनांक: 03 मार्च 2026 | साइबर/परीक्षण/2026/217",
                "Memo No.: 3391/SCCC    Date: 9 Sept 2025 | 3391/SCCC",
                "Our ref: OP-TEST-2026/44 | OP-TEST-2026/44"
            })
    void theIssuersNumberIsRead(String head, String reference) {
        assertThat(References.own(head, "").orElseThrow().value()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tel: +91-11-5550-0141",
                "FIR No. 9141/2021",
                "Notice in case FIR No. 9141/2021",
                "Respondent No. 1 shall",
                "S.No. Account"
            })
    void otherNumbersAreNoReference(String line) {
        assertThat(References.own(line, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Please refer to the letter of even file number A/TEST/1-LC dated 29.05.2021. | A/TEST/1-LC",
                "in continuation of the summons No. A/TEST/2 and reminder No. A/TEST/2-R1 | A/TEST/2",
                "कृपया आयोग के पत्र सं. A/TEST/55 का संदर्भ लें | A/TEST/55"
            })
    void theEarlierLetterIsTheFirstOne(String text, String reference) {
        assertThat(References.earlier(text, "A/TEST/9").orElseThrow().value()).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIR No. 9141/2021 | FIR 9141/2021",
                "FIR 9275/22 | FIR 9275/2022",
                "FIR No. 77 of 2025 | FIR 77/2025",
                "Crime No. 9077/2026 | FIR 9077/2026",
                "W.P.(CRL) 9312/2026 | W.P.(CRL) 9312/2026",
                "मु.अ.सं. 501/2025 | FIR 501/2025",
                "अपराध क्रमांक 110/2022 | FIR 110/2022",
                "e-FIR No. 000123/2025 | FIR 123/2025"
            })
    void caseNumbersAreFilledUp(String text, String number) {
        assertThat(CaseNumbers.in(text)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Notice u/s 91 Cr.P.C. | CrPC 1973 s.91",
                        "section 79(3)(b) of the Information Technology Act, 2000 | IT Act 2000 s.79(3)(b)",
                "rule 3(1)(d) of the IT (Intermediary Guidelines and Digital Media Ethics Code) Rules, 2021 | IT Rules 2021 r.3(1)(d)",
                        "Section 94 BNSS | BNSS 2023 s.94",
                "सूचना प्रौद्योगिकी अधिनियम, 2000 की धारा 79(3)(ख) | IT Act 2000 s.79(3)(b)",
                        "Article 9 of Regulation (EU) 2022/2065 | Reg. (EU) 2022/2065 art.9",
                "section 10(4) of the National Commission for Women Act, 1990 | NCW Act 1990 s.10(4)",
                        "Order XVI of the Code of Civil Procedure, 1908 | CPC 1908 Order XVI",
                "Rule 3(7) of the Information Technology (Intermediaries guidelines) Rules, 2011 | IT Rules 2011 r.3(7)"
            })
    void powersAreCited(String text, String basis) {
        assertThat(LegalBases.in(text))
                .filteredOn(LegalBasis::isPower)
                .extracting(LegalBasis::cite)
                .containsExactly(basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u/s 67B Information Technology Act and 11/15/19 POCSO Act",
                "section 354D IPC",
                "a certificate u/s 65B of the Indian Evidence Act"
            })
    void offencesAndCertificatesAreNoPowers(String text) {
        assertThat(LegalBases.in(text)).noneMatch(LegalBasis::isPower);
    }

    @Test
    void theOldCodeGoesOnForOlderMattersOnly() {
        List<LegalBasis> crpc = LegalBases.in("section 91 CrPC");
        LocalDate august2025 = LocalDate.of(2025, 8, 14);
        assertThat(Repeals.any(crpc, august2025, List.of())).isTrue();
        assertThat(Repeals.any(crpc, august2025, List.of(2025))).isTrue();
        assertThat(Repeals.any(crpc, august2025, List.of(2023))).isFalse();
        assertThat(Repeals.any(crpc, LocalDate.of(2024, 6, 30), List.of())).isFalse();
        assertThat(Repeals.any(LegalBases.in("section 94 BNSS"), LocalDate.of(2024, 6, 30), List.of()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Assistant Commissioner of Police, IFSO | ACP | true",
                "Deputy Inspector General of Police | DIG | false",
                "Joint Secretary to the Government of India | JOINT_SECRETARY | false",
                "Station House Officer | SHO | true",
                "पुलिस अधीक्षक | SP | true",
                "Dy. Commissioner of Police | DCP | true",
                "Addl. Director General of Police | ADG | false"
            })
    void ranksStandOnTheLadder(String signature, String rank, boolean below) {
        Rank found = Ranks.of(signature).orElseThrow();
        assertThat(found.name()).isEqualTo(rank);
        assertThat(found.isBelowThreshold()).isEqualTo(below);
    }

    @Test
    void theSignatoryCountsNotForWhomAndNotWhoGetsACopy() {
        assertThat(Ranks.of("Inspector of Police\nfor Deputy Inspector General of Police\nCopy to: Director General"))
                .contains(Rank.INSPECTOR);
        assertThat(Ranks.of("Member Secretary's office\nDelhi Commission for Women"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@delhipolice.gov.in | mx.chirp.example; dmarc=pass | true",
                        "a@delhipolice.gov.in | mx.chirp.example; dmarc=fail | false",
                        "a@delhipolice.gov.in | mx.other.example; dmarc=fail | true",
                "a@delhipolice.gov.in.example.com | mx.chirp.example; dmarc=pass | false",
                        "a@fakegov.in | mx.chirp.example; dmarc=pass | false",
                        "a@prosecutor.test | mx.chirp.example; dmarc=none | true",
                "a@sub.prosecutor.test | mx.chirp.example; dmarc=pass | false"
            })
    void onlyOurOwnMailHostAndKnownDomainsCount(String sender, String result, boolean verified) {
        SenderTrust trust = new SenderTrust(
                Set.of("gov.in"), Set.of("prosecutor.test"), "mx.chirp.example", Set.of("chirp.example"));
        assertThat(trust.isVerified(sender, List.of(result))).isEqualTo(verified);
    }
}
