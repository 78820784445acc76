package org.safeharbour.notice.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeharbour.notice.agency.Agency;
import org.safeharbour.notice.clock.ClockState;

/** A notice in a list. Of a child-safety notice, staff without the permission see number, clocks and state only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeSummary(
        UUID id,
        String number,
        NoticeStatus status,
        NoticeKind kind,
        String agency,
        String reference,
        Boolean childSafety,
        OffsetDateTime receivedAt,
        OffsetDateTime nextDueAt,
        Integer breachedClocks,
        List<Integer> openDemands,
        List<String> warnings) {

    static NoticeSummary of(Notice notice, boolean whole, List<String> warnings, Instant now) {
        var letter = notice.letter();
        var next = notice.clocks().stream()
                .filter(c -> c.stateAt(now) == ClockState.RUNNING)
                .map(c -> c.fields().dueAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        int breached = (int) notice.clocks().stream()
                .filter(c -> c.stateAt(now) == ClockState.BREACHED)
                .count();
        return new NoticeSummary(
                notice.id(),
                notice.number(),
                notice.status(),
                whole ? letter.kind() : null,
                whole && !notice.agency().equals(Agency.NONE) ? notice.agency() : null,
                whole ? letter.reference() : null,
                whole ? letter.childSafety() : null,
                whole ? letter.local(letter.receivedAt()) : null,
                letter.local(next),
                breached,
                whole ? notice.unanswered() : null,
                whole ? warnings : null);
    }
}
