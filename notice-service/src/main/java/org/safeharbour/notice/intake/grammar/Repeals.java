package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Whether a letter cites what was not in force on its date. Matters registered before 1 July 2024 go on under the Code of
 * 1973 (BNSS s.531), so an older FIR excuses the old code.
 */
final class Repeals {
    private static final LocalDate NEW_CODES = LocalDate.of(2024, Month.JULY, 1);
    /** Struck down on 24 March 2015 (Shreya Singhal v. Union of India). */
    private static final LocalDate SHREYA_SINGHAL = LocalDate.of(2015, Month.MARCH, 24);

    private Repeals() {}

    static boolean any(List<LegalBasis> cited, LocalDate day, List<Integer> firYears) {
        boolean olderMatter = !firYears.isEmpty() && firYears.stream().allMatch(year -> year <= NEW_CODES.getYear());
        return cited.stream().anyMatch(basis -> isRepealed(basis, day, olderMatter));
    }

    private static boolean isRepealed(LegalBasis basis, LocalDate day, boolean olderMatter) {
        if (basis.act() == Act.CRPC || basis.act() == Act.EVIDENCE) {
            return !day.isBefore(NEW_CODES) && !olderMatter;
        }
        if (basis.is(Act.IT_ACT, "66A")) {
            return !day.isBefore(SHREYA_SINGHAL);
        }
        return !basis.act().isInForce(day);
    }
}
