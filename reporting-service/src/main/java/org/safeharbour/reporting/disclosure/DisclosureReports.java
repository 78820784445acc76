package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.outbox.Command;
import org.safeharbour.kit.outbox.Outbox;
import org.safeharbour.reporting.statistics.DisclosureCounted;
import org.safeharbour.reporting.statistics.TargetRef;

/** Tells notice-service, and whoever counts here, what became of a disclosure. In the transaction of the change. */
@ApplicationScoped
class DisclosureReports {
    private static final String NOTICE = "notice";

    private final DisclosureTargets targets;
    private final Outbox outbox;
    private final Event<DisclosureCounted> counts;

    DisclosureReports(DisclosureTargets targets, Outbox outbox, Event<DisclosureCounted> counts) {
        this.targets = targets;
        this.outbox = outbox;
        this.counts = counts;
    }

    /** The state, as the authority may know it. */
    void decided(Disclosure disclosure, Instant at) {
        var made = disclosure.sealedPackage();
        send(
                disclosure,
                DisclosureMessages.DECIDED,
                new DisclosureMessages.Decided(
                        disclosure.id(),
                        disclosure.terms().noticeId(),
                        disclosure.terms().demand(),
                        disclosure.state(),
                        at,
                        disclosure.released().stream().toList(),
                        RefusalView.of(disclosure.refusals()),
                        made == null ? null : made.sha256()));
    }

    /** The outcome of every target, in parts; what was disclosed is counted here. */
    void settled(Disclosure disclosure, Instant at) {
        int settled = 0;
        UUID last = null;
        List<DisclosureTargets.Row> rows;
        do {
            rows = targets.after(disclosure.id(), last, DisclosureMessages.PART);
            settled += rows.size();
            if (!rows.isEmpty()) {
                last = rows.getLast().id();
                settledPart(disclosure, rows, settled);
                count(disclosure, rows, at);
            }
        } while (rows.size() == DisclosureMessages.PART);
    }

    private void settledPart(Disclosure disclosure, List<DisclosureTargets.Row> rows, int settled) {
        var terms = disclosure.terms();
        var outcomes = rows.stream()
                .map(row -> new DisclosureMessages.Outcome(
                        row.target().kind(), row.target().value(), row.outcome(), row.at(), row.reason(), null))
                .toList();
        send(
                disclosure,
                DisclosureMessages.SETTLED,
                new DisclosureMessages.Settled(
                        terms.noticeId(),
                        terms.demand(),
                        disclosure.id(),
                        DisclosureMessages.SOURCE,
                        terms.targetTotal(),
                        settled,
                        settled == terms.targetTotal(),
                        outcomes));
    }

    private void count(Disclosure disclosure, List<DisclosureTargets.Row> rows, Instant at) {
        var given = rows.stream()
                .filter(row -> row.outcome() == TargetOutcome.DISCLOSED)
                .map(row -> new TargetRef(
                        row.target().kind().toString(), row.target().value()))
                .toList();
        if (!given.isEmpty()) {
            var terms = disclosure.terms();
            counts.fire(new DisclosureCounted(terms.noticeId(), terms.agency(), terms.childSafety(), at, given));
        }
    }

    private void send(Disclosure disclosure, String type, Object body) {
        outbox.send(new Command(NOTICE, type, disclosure.id().toString(), body, null));
    }
}
