package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.peer.PeerUnavailable;
import org.safeharbour.kit.work.Work;
import org.safeharbour.reporting.evidence.PlatformExchange;
import org.safeharbour.reporting.evidence.PlatformUnavailable;

/**
 * Collects what disclosures ask for: claims due targets, asks whether the officer is verified, asks the platform for the
 * categories that are asked and permitted, and settles each disclosure's batch in one transaction. Safe to run in any number
 * of replicas and to kill anywhere.
 */
@ApplicationScoped
class CollectingRecords implements Work {
    private static final Logger LOG = Logger.getLogger(CollectingRecords.class);

    private final DisclosureTargets targets;
    private final Disclosures disclosures;
    private final Standings standings;
    private final RecordsReader platform;
    private final Catalogue catalogue;
    private final SettlingCollection settling;

    CollectingRecords(
            DisclosureTargets targets,
            Disclosures disclosures,
            Standings standings,
            RecordsReader platform,
            Catalogue catalogue,
            SettlingCollection settling) {
        this.targets = targets;
        this.disclosures = disclosures;
        this.standings = standings;
        this.platform = platform;
        this.catalogue = catalogue;
        this.settling = settling;
    }

    @Override
    public boolean runOnce() {
        boolean some = collect(false);
        return collect(true) || some;
    }

    private boolean collect(boolean suspicious) {
        var claimed = QuarkusTransaction.requiringNew().call(() -> targets.claim(PlatformExchange.BATCH, suspicious));
        claimed.stream()
                .collect(Collectors.groupingBy(
                        DisclosureTargets.Claimed::disclosureId, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::collect);
        return !claimed.isEmpty();
    }

    private void collect(UUID id, List<DisclosureTargets.Claimed> batch) {
        var terms = QuarkusTransaction.requiringNew()
                .call(() -> disclosures.require(id).terms());
        Standing standing;
        try {
            standing = standings.of(terms.noticeId());
        } catch (PeerUnavailable e) {
            settling.postpone(batch, "standing-unknown");
            return;
        }
        if (!standing.holdsFor(terms)) {
            settling.unverified(id, batch, standing);
            return;
        }
        try {
            var items = platform.read(purpose(terms), wanted(terms, batch));
            var sieve = new Sieve(catalogue, terms.permitted(), terms.period());
            var found = sift(items, batch, sieve);
            CrashPoint.hit("disclosure.after-records-before-settle");
            settling.settle(id, found, sieve.dropped(), standing);
        } catch (PlatformUnavailable e) {
            settling.later(id, batch, e.getMessage());
        } catch (RuntimeException e) {
            // One disclosure's answer stops no other's. A failure's words may quote the data: only its kind is told.
            LOG.errorf(
                    "The answer about disclosure %s cannot be used: %s",
                    id, e.getClass().getName());
            settling.later(id, batch, "unusable-answer");
        }
    }

    private static String purpose(Terms terms) {
        return terms.noticeNumber() + "/" + terms.demand();
    }

    /** No category is asked for that would not be permitted: what is not fetched cannot leak. */
    private static List<RecordsReader.Wanted> wanted(Terms terms, List<DisclosureTargets.Claimed> batch) {
        var categories = terms.permitted().stream().toList();
        // The connector takes both ends as included, and moments in microseconds at most.
        var last = terms.toAt() == null ? null : terms.toAt().minusNanos(1_000);
        return batch.stream()
                .map(claimed ->
                        new RecordsReader.Wanted(claimed.id(), claimed.target(), categories, terms.fromAt(), last))
                .toList();
    }

    /** One answer a target at most; what the platform says about anything else is thrown away. */
    private static Map<DisclosureTargets.Claimed, Answer> sift(
            List<RecordsReader.Item> items, List<DisclosureTargets.Claimed> batch, Sieve sieve) {
        var asked = new LinkedHashMap<String, DisclosureTargets.Claimed>();
        batch.forEach(claimed -> asked.put(claimed.id().toString(), claimed));
        var found = new LinkedHashMap<DisclosureTargets.Claimed, Answer>();
        for (var item : items) {
            var claimed = asked.remove(item.recordId());
            if (claimed == null || item.isMissing()) {
                sieve.dropAll(item.given());
            }
            if (claimed != null) {
                found.put(claimed, answer(item, sieve));
            }
        }
        asked.values().forEach(claimed -> found.put(claimed, Answer.NONE));
        return found;
    }

    private static Answer answer(RecordsReader.Item item, Sieve sieve) {
        if (item.isMissing()) {
            return new Answer(true, false, List.of());
        }
        return item.isFound() ? new Answer(true, true, sieve.sift(item.given())) : Answer.NONE;
    }

    /** What is kept of the platform's answer about one target. */
    record Answer(boolean given, boolean exists, List<AccountRecord> records) {
        /** No answer, or one not as documented: it is asked again. */
        static final Answer NONE = new Answer(false, false, List.of());
    }
}
