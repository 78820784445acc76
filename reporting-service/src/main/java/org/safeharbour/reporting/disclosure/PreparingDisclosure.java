package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingEvent;

/** Narrows what is released. Whoever does so is the last editor and cannot approve; earlier approvals are void. */
@ApplicationScoped
class PreparingDisclosure {
    private final Disclosures disclosures;
    private final DisclosureDigests digests;
    private final PendingPackages pending;
    private final ReadingDisclosure reading;
    private final DisclosureJournal journal;
    private final CurrentCaller callers;
    private final Clock clock;

    PreparingDisclosure(
            Disclosures disclosures,
            DisclosureDigests digests,
            PendingPackages pending,
            ReadingDisclosure reading,
            DisclosureJournal journal,
            CurrentCaller callers,
            Clock clock) {
        this.disclosures = disclosures;
        this.digests = digests;
        this.pending = pending;
        this.reading = reading;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws Problem 404, 403 child-safety-required, 409 as {@link Disclosure#prepare} says, 400 for missing grounds */
    @Transactional
    DisclosureView prepare(UUID id, PreparationRequest request) {
        var caller = callers.get();
        caller.require(Permission.DISCLOSURE_PREPARE);
        var disclosure = disclosures.requireForChange(id);
        ChildSafety.require(caller, disclosure.terms());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        disclosure.prepare(caller.person(), new TreeSet<>(request.released()), grounds(request), now);
        disclosure.seal(digests.of(disclosure), now);
        pending.drop(id);
        journal.write(journal.about(ReportingEvent.DISCLOSURE_PREPARED, disclosure)
                .fact("released", DataCategory.names(disclosure.released()))
                .fact("refused", DataCategory.names(disclosure.refusals().keySet()))
                .fact("digest", disclosure.digest())
                .sensitive("note", request.note()));
        return reading.view(disclosure, caller);
    }

    private static Map<DataCategory, String> grounds(PreparationRequest request) {
        var grounds = new TreeMap<DataCategory, String>();
        for (var refused : Objects.requireNonNullElse(request.refused(), List.<PreparationRequest.Refused>of())) {
            if (grounds.put(refused.category(), refused.ground()) != null) {
                throw Problem.invalid("refused", "disclosure.doubled", refused.category());
            }
        }
        return grounds;
    }
}
