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
import org.safeharbour.notice.notice.DataCategory;
import org.safeharbour.notice.notice.Disclosure;
import org.safeharbour.notice.notice.SettlingDisclosure;

/** Message {@code disclosure.decided} of reporting-service: what became of the disclosure for a demand. */
@ApplicationScoped
class DisclosureDecided implements MessageHandler<DisclosureDecided.Body> {
    private final SettlingDisclosure settling;
    private final OpeningTask tasks;

    DisclosureDecided(SettlingDisclosure settling, OpeningTask tasks) {
        this.settling = settling;
        this.tasks = tasks;
    }

    /** What the message says; {@code packageSha256} is hex, null without a package. */
    record Body(
            UUID disclosureId,
            UUID noticeId,
            int demand,
            Disclosure.Status status,
            Instant at,
            List<DataCategory> released,
            List<Disclosure.Refusal> refused,
            String packageSha256) {
        Body {
            released = released == null ? List.of() : List.copyOf(released);
            refused = refused == null ? List.of() : List.copyOf(refused);
        }
    }

    @Override
    public String type() {
        return "disclosure.decided";
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
        var decided = new Disclosure(
                body.status(),
                body.at() == null ? message.sentAt() : body.at(),
                body.released().stream().map(DataCategory::name).toList(),
                body.refused(),
                body.packageSha256());
        var unfetched = settling.decided(body.noticeId(), body.demand(), body.disclosureId(), decided);
        if (unfetched != null) {
            tasks.about(unfetched, body.demand(), NoticeTask.DISCLOSURE_EXPIRED);
        }
        return null;
    }
}
