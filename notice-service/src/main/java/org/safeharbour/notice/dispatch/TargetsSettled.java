package org.safeharbour.notice.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeTask;
import org.safeharbour.notice.notice.Settlement;
import org.safeharbour.notice.notice.SettlingDemand;
import org.safeharbour.notice.notice.Target;
import org.safeharbour.notice.notice.TargetKind;
import org.safeharbour.notice.notice.TargetOutcome;

/** Message {@code targets.settled} of takedown-service and reporting-service: outcomes of a batch of targets. */
@ApplicationScoped
class TargetsSettled implements MessageHandler<TargetsSettled.Body> {
    private static final int MAX_OUTCOMES = 500;

    private final SettlingDemand settling;
    private final OpeningTask tasks;

    TargetsSettled(SettlingDemand settling, OpeningTask tasks) {
        this.settling = settling;
        this.tasks = tasks;
    }

    /** Whose work it was. */
    enum Source {
        ORDER("takedown"),
        HOLD("reporting"),
        DISCLOSURE("reporting");

        private final String service;

        Source(String service) {
            this.service = service;
        }
    }

    /** What the message says; {@code settled} counts the targets with an outcome so far. */
    record Body(
            UUID noticeId,
            int demand,
            UUID sourceId,
            Source source,
            long total,
            long settled,
            boolean finished,
            List<Outcome> outcomes) {}

    /** How the work on one target ended. */
    record Outcome(TargetKind kind, String value, String outcome, Instant at, String reason, UUID evidenceId) {}

    @Override
    public String type() {
        return "targets.settled";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public Object handle(Message<Body> message) {
        var body = message.body();
        if (!message.source().equals(body.source().service)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        if (body.outcomes().size() > MAX_OUTCOMES) {
            throw Problem.of(CommonProblem.TOO_LARGE);
        }
        var outcomes = body.outcomes().stream()
                .map(o -> new TargetOutcome(
                        new Target(o.kind(), o.value()).folded(),
                        o.outcome(),
                        o.at() == null ? message.sentAt() : o.at(),
                        o.reason(),
                        o.evidenceId()))
                .toList();
        var incomplete = settling.settle(
                body.noticeId(),
                new Settlement(
                        body.demand(), body.sourceId(), body.total(), body.settled(), body.finished(), outcomes));
        if (incomplete != null) {
            tasks.about(incomplete, body.demand(), NoticeTask.DEMAND_INCOMPLETE);
        }
        return null;
    }
}
