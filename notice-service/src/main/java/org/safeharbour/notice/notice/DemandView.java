package org.safeharbour.notice.notice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A demand with its work and its answer.
 *
 * @param outcome ANSWERED, REFUSED or CARRIED_OVER once there is an answer, else null
 * @param answer the sentence that the reply prints, or null
 * @param ground coded reason of a refusal, else null
 * @param until day to which the demand is carried over, else null
 * @param orderId takedown order or hold that does its work, else null
 * @param disclosureId disclosure that does its work, else null
 * @param search what an answer to an open-ended demand rests on, else null
 * @param narrowing what is offered instead of an overbroad demand, else null
 * @param targets the first targets; the whole list is at {@code /demands/{position}/targets}
 */
record DemandView(
        int position,
        String number,
        DemandType type,
        String text,
        OffsetDateTime dueAt,
        String dueWithin,
        boolean openEnded,
        List<DataCategory> dataCategories,
        String from,
        String to,
        List<Target> targets,
        DemandState state,
        String outcome,
        Progress progress,
        String answer,
        String ground,
        OffsetDateTime until,
        OffsetDateTime answeredAt,
        UUID orderId,
        UUID disclosureId,
        SearchView search,
        String narrowing) {

    /** Targets with an outcome, of all. */
    record Progress(long total, long done) {}

    /** A search that somebody else could repeat. */
    record SearchView(String method, String scope, OffsetDateTime cutOff) {}

    static DemandView of(Demand demand, Letter letter, List<Target> targets) {
        var point = demand.point();
        var answer = demand.answer().orElse(null);
        return new DemandView(
                point.position(),
                point.number(),
                point.type(),
                point.text(),
                letter.local(point.dueAt()),
                point.dueWithin(),
                point.openEnded(),
                point.dataCategories(),
                point.from(),
                point.to(),
                targets,
                demand.state(),
                answer == null ? null : demand.state().name(),
                new Progress(demand.total(), demand.done()),
                answer == null ? null : answer.text(),
                answer instanceof Answer.Refused refused ? refused.ground() : null,
                answer instanceof Answer.CarriedOver carried ? letter.local(carried.until()) : null,
                letter.local(demand.answeredAt()),
                demand.type() == DemandType.DISCLOSE ? null : demand.workId(),
                demand.type() == DemandType.DISCLOSE ? demand.workId() : null,
                answer instanceof Answer.Answered answered && answered.search() != null
                        ? new SearchView(
                                answered.search().method(),
                                answered.search().scope(),
                                letter.local(answered.search().cutOff()))
                        : null,
                answer instanceof Answer.Refused refused ? refused.narrowing() : null);
    }
}
