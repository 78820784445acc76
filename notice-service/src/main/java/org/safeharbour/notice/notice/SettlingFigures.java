package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.notice.NoticeEvent;

/** A demand for numbers answers itself with a table by year. It stands with its cut-off; what happens later does not change it. */
@ApplicationScoped
public class SettlingFigures {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final NoticeAccess access;
    private final NoticeJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    SettlingFigures(NoticeAccess access, NoticeJournal journal, CurrentCaller callers, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** Answers the demand, unless a person has answered it in the meantime. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void given(UUID noticeId, GivenFigures given) {
        var notice = access.work(noticeId);
        var demand = notice.demand(given.position());
        boolean waits = demand.type() == DemandType.COUNT
                && (demand.state().isAtWork() || demand.state() == DemandState.CARRIED_OVER)
                && notice.status().isOpen();
        if (waits) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            notice.answer(
                    given.position(),
                    new Answer.Answered(text(given, notice.letter())),
                    callers.get().person(),
                    now);
        }
        journal.write(
                notice,
                NoticeJournal.Happening.of(
                                NoticeEvent.FIGURES_GIVEN,
                                String.valueOf(given.position()),
                                MOMENT.format(
                                        given.cutOff().atZone(notice.letter().zoneId())))
                        .about(given.position())
                        .asInternal()
                        .fact("cutOff", given.cutOff())
                        .fact("years", given.rows().size())
                        .fact("answers", waits));
    }

    private static String text(GivenFigures given, Letter letter) {
        var head = Messages.text(
                given.from() == null ? "answer.figures.all" : "answer.figures.between",
                given.from(),
                given.to() == null
                        ? given.cutOff().atZone(letter.zoneId()).toLocalDate().toString()
                        : given.to(),
                MOMENT.format(given.cutOff().atZone(letter.zoneId())),
                letter.zone());
        if (given.rows().isEmpty()) {
            return head + "\n" + Messages.text("answer.figures.none");
        }
        return head + "\n" + given.rows().stream().map(SettlingFigures::line).collect(Collectors.joining("\n"));
    }

    private static String line(GivenFigures.Year year) {
        return Messages.text(
                year.imported() ? "answer.figures.imported" : "answer.figures.year",
                String.valueOf(year.year()),
                String.valueOf(year.identified()),
                String.valueOf(year.removed()),
                String.valueOf(year.blocked()),
                String.valueOf(year.reported()),
                String.valueOf(year.disclosed()));
    }
}
