package org.safeharbour.notice.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.safeharbour.notice.intake.grammar.PastPeriod;
import org.safeharbour.notice.notice.Letter;
import org.safeharbour.notice.notice.Point;

/** The days between which a demand asks for figures: as it names them, else "the past four years" counted back from its date. */
record FiguresPeriod(String from, String to) {
    private static final int DAY_LENGTH = 10;

    static FiguresPeriod of(Point point, Letter letter) {
        if (point.from() != null || point.to() != null) {
            return new FiguresPeriod(day(point.from(), letter.zoneId()), day(point.to(), letter.zoneId()));
        }
        var issued = letter.issuedAt().atZone(letter.zoneId()).toLocalDate();
        return PastPeriod.in(point.text())
                .map(period -> new FiguresPeriod(issued.minus(period).toString(), issued.toString()))
                .orElseGet(() -> new FiguresPeriod(null, null));
    }

    private static String day(String bound, ZoneId zone) {
        if (bound == null || bound.length() == DAY_LENGTH) {
            return bound;
        }
        LocalDate day = OffsetDateTime.parse(bound).atZoneSameInstant(zone).toLocalDate();
        return day.toString();
    }
}
