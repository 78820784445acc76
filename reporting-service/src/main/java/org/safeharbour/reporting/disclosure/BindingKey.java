package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.safeharbour.reporting.ReportingEvent;

/**
 * The key of the agency is part of what is approved. When another one is pinned by now, the digest changes and earlier
 * approvals are void; that stays, whatever becomes of the request that found it.
 */
@ApplicationScoped
class BindingKey {
    private final Disclosures disclosures;
    private final DisclosureDigests digests;
    private final DisclosureJournal journal;
    private final Clock clock;

    BindingKey(Disclosures disclosures, DisclosureDigests digests, DisclosureJournal journal, Clock clock) {
        this.disclosures = disclosures;
        this.digests = digests;
        this.journal = journal;
        this.clock = clock;
    }

    /** Binds an undecided disclosure to the key that the standing names, if it is another. In a transaction of its own. */
    void refresh(UUID id, Standing standing) {
        QuarkusTransaction.requiringNew().run(() -> {
            var disclosure = disclosures.requireForChange(id);
            boolean undecided = disclosure.state() == DisclosureState.AWAITING_APPROVAL;
            if (undecided && standing.holdsFor(disclosure.terms()) && !standing.hasKey(disclosure.keyFingerprint())) {
                bind(disclosure, standing);
            }
        });
    }

    private void bind(Disclosure disclosure, Standing standing) {
        var now = clock.instant();
        var fingerprint = standing.key().fingerprint();
        disclosure.rebind(fingerprint, now);
        disclosure.seal(digests.of(disclosure), now);
        journal.write(journal.about(ReportingEvent.DISCLOSURE_KEY_CHANGED, disclosure)
                .fact("keyFingerprint", fingerprint)
                .fact("digest", disclosure.digest()));
    }
}
