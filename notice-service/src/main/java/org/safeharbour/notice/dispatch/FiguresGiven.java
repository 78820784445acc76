package org.safeharbour.notice.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.inbox.MessageHandler;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.notice.GivenFigures;
import org.safeharbour.notice.notice.SettlingFigures;

/** Message {@code figures.given} of reporting-service: the figures that a demand asks for, by year. */
@ApplicationScoped
class FiguresGiven implements MessageHandler<FiguresGiven.Body> {
    private static final int MAX_ROWS = 200;

    private final SettlingFigures settling;

    FiguresGiven(SettlingFigures settling) {
        this.settling = settling;
    }

    /** What the message says; {@code from} and {@code to} are days. */
    record Body(UUID noticeId, int demand, String from, String to, Instant cutOff, List<GivenFigures.Year> rows) {}

    @Override
    public String type() {
        return "figures.given";
    }

    @Override
    public Class<Body> bodyType() {
        return Body.class;
    }

    @Override
    public Object handle(Message<Body> message) {
        if (!message.source().equals("reporting")) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        var body = message.body();
        if (body.rows().size() > MAX_ROWS) {
            throw Problem.of(CommonProblem.TOO_LARGE);
        }
        settling.given(
                body.noticeId(), new GivenFigures(body.demand(), body.from(), body.to(), body.cutOff(), body.rows()));
        return null;
    }
}
