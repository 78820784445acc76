package org.safeharbour.notice.dispatch;

import java.time.Instant;
import java.util.UUID;

/** Message {@code figures.asked}: count by year, between two days (ISO 8601; null where the notice sets no bound). */
record FiguresAsked(
        UUID noticeId, int demand, String agency, boolean childSafety, String from, String to, Instant askedAt) {
    static final String TYPE = "figures.asked";
}
