package org.safeharbour.notice.intake.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deadline of a letter as a whole: the earliest that it states for an action or an answer. */
final class LetterDeadlines {
    private final List<Found<Deadline>> stated;
    private final LocalDate issuedOn;

    LetterDeadlines(String text, LocalDate issuedOn, Optional<Found<Moment>> hearing) {
        this.issuedOn = issuedOn;
        this.stated = new ArrayList<>(Deadlines.in(text));
        // A date of appearance is no deadline for an answer, though "by" may stand before it.
        hearing.ifPresent(at -> stated.removeIf(deadline -> deadline.from() >= at.from() && deadline.from() < at.to()));
    }

    boolean isEmpty() {
        return stated.isEmpty();
    }

    Optional<Found<Deadline>> earliest() {
        Found<Deadline> best = null;
        for (Found<Deadline> deadline : stated) {
            if (best == null || minute(deadline.value()) < minute(best.value())) {
                best = deadline;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Only for comparing: a period counts from noon of the letter's day. Nothing computed is ever stated. */
    private long minute(Deadline deadline) {
        if (deadline.at() != null) {
            return deadline.at().minute();
        }
        LocalDate day = issuedOn == null ? LocalDate.EPOCH : issuedOn;
        return day.atTime(12, 0).toEpochSecond(Moment.INDIA) / 60
                + deadline.within().minutes();
    }
}
