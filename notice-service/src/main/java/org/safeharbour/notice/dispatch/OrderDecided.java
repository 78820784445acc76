package org.safeharbour.notice.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeTask;
import org.safeharbour.notice.notice.SettlingDemand;

/** Message {@code order.decided} of takedown-service: what became of the order for a demand. */
@ApplicationScoped
class OrderDecided implements MessageHandler<OrderDecided.Body> {
    private static final Set<String> NOT_CARRIED_OUT = Set.of("REJECTED", "REVOKED");
    /** The approvals lapsed: the order waits again, and nothing changes for the demand. */
    private static final String WAITING = "AWAITING_APPROVAL";

    private final SettlingDemand settling;
    private final OpeningTask tasks;

    OrderDecided(SettlingDemand settling, OpeningTask tasks) {
        this.settling = settling;
        this.tasks = tasks;
    }

    /** What the message says; {@code status} is the order's. */
    record Body(UUID orderId, UUID noticeId, int demand, String status, Instant at) {}

    @Override
    public String type() {
        return "order.decided";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public Object handle(Message<Body> message) {
        if (!message.source().equals("takedown")) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        var body = message.body();
        if (body.status().equals(WAITING)) {
            return null;
        }
        boolean carriedOut = !NOT_CARRIED_OUT.contains(body.status());
        var reopened = settling.decided(body.noticeId(), body.demand(), body.orderId(), body.status(), carriedOut);
        if (reopened != null) {
            tasks.about(reopened, body.demand(), NoticeTask.ORDER_NOT_CARRIED_OUT);
        }
        return null;
    }
}
