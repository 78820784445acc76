package org.safeharbour.notice.reply;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.safeharbour.notice.notice.Correspondence;
import org.safeharbour.notice.notice.ExtensionView;
import org.safeharbour.notice.reply.document.ReplyContent.Step;
import org.safeharbour.notice.reply.document.ReplyContent.StepKind;

/** The correspondence about a notice as its reply recalls it, oldest first. */
final class CorrespondenceSteps {
    private static final String GRANTED = "GRANTED";

    private CorrespondenceSteps() {}

    static List<Step> of(Correspondence.Exchange exchange) {
        var steps = new ArrayList<Step>();
        exchange.reminders().forEach(r -> add(steps, StepKind.REMINDER, r.receivedAt(), r.newDueAt()));
        exchange.clarifications().forEach(c -> {
            add(steps, StepKind.CLARIFICATION_ASKED, c.askedAt(), null);
            add(steps, StepKind.CLARIFICATION_ANSWERED, c.answeredAt(), null);
        });
        exchange.extensions().forEach(e -> {
            add(steps, StepKind.EXTENSION_ASKED, e.askedAt(), e.until());
            add(steps, decided(e), e.decidedAt(), e.grantedUntil());
        });
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static StepKind decided(ExtensionView extension) {
        return extension.state().equals(GRANTED) ? StepKind.EXTENSION_GRANTED : StepKind.EXTENSION_REFUSED;
    }

    private static void add(List<Step> steps, StepKind kind, OffsetDateTime at, OffsetDateTime until) {
        if (at != null) {
            steps.add(new Step(kind, at.toInstant(), until == null ? null : until.toInstant()));
        }
    }
}
