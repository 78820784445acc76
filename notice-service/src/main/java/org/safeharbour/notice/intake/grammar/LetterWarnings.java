package org.safeharbour.notice.intake.grammar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.safeharbour.notice.intake.document.Flaw;

/** Warnings of one letter, each once, beginning with what is wrong with its files. */
final class LetterWarnings {
    private final Set<LetterWarning> warnings = EnumSet.noneOf(LetterWarning.class);

    private LetterWarnings() {}

    static LetterWarnings of(Set<Flaw> flaws) {
        LetterWarnings of = new LetterWarnings();
        of.when(flaws.contains(Flaw.UNREADABLE), LetterWarning.UNREADABLE_ATTACHMENT);
        of.when(flaws.contains(Flaw.MALFORMED), LetterWarning.MALFORMED_MIME);
        of.when(flaws.contains(Flaw.UNSAFE), LetterWarning.UNSAFE_ATTACHMENT);
        return of;
    }

    void when(boolean holds, LetterWarning warning) {
        if (holds) {
            warnings.add(warning);
        }
    }

    List<LetterWarning> list() {
        return List.copyOf(warnings);
    }
}
