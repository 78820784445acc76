package org.safeharbour.reporting.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.peer.PeerUnavailable;
import org.safeharbour.kit.work.Work;
import org.safeharbour.reporting.evidence.SealBroken;

/**
 * Makes packages of approved disclosures. Everything is checked again at this moment: the officer's standing, the key, the
 * approvals, the digest, the scope. What no longer holds goes back to people; nothing is made of it.
 */
@ApplicationScoped
class BuildingPackage implements Work {
    private static final double PROOF_SECONDS = 0.3;
    private static final double MOST_SECONDS = 60;

    private final PendingPackages pending;
    private final Disclosures disclosures;
    private final Standings standings;
    private final Ledger ledger;
    private final WritingPackage writing;
    private final ReleasingPackage releasing;
    private final Clock clock;

    BuildingPackage(
            PendingPackages pending,
            Disclosures disclosures,
            Standings standings,
            Ledger ledger,
            WritingPackage writing,
            ReleasingPackage releasing,
            Clock clock) {
        this.pending = pending;
        this.disclosures = disclosures;
        this.standings = standings;
        this.ledger = ledger;
        this.writing = writing;
        this.releasing = releasing;
        this.clock = clock;
    }

    @Override
    public boolean runOnce() {
        var claim = QuarkusTransaction.requiringNew().call(pending::claim);
        claim.ifPresent(this::build);
        return claim.isPresent();
    }

    /** What the build needs to know before it asks others. */
    private record Approved(UUID noticeId, UUID entry, boolean proven) {}

    private void build(PendingPackages.Claim claim) {
        var approved = QuarkusTransaction.requiringNew().call(() -> approved(claim.id()));
        if (approved.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> pending.finish(claim));
            return;
        }
        if (!approved.get().proven()) {
            // The sequencer is about to give the approval its place in the log.
            later(claim, PROOF_SECONDS, false);
            return;
        }
        try {
            build(claim, standings.of(approved.get().noticeId()));
        } catch (PeerUnavailable e) {
            later(claim, Math.min(MOST_SECONDS, 1 << Math.min(claim.attempts(), 6)), true);
        }
    }

    private void build(PendingPackages.Claim claim, Standing standing) {
        try {
            var obstacle = QuarkusTransaction.requiringNew().call(() -> releasing.obstacle(claim.id(), standing));
            if (obstacle.isPresent()) {
                releasing.lapse(claim, obstacle.get());
                return;
            }
            var now = clock.instant();
            var key = AgencyKey.read(standing.key().armored(), standing.key().fingerprint(), now);
            var written = QuarkusTransaction.requiringNew()
                    .call(() -> writing.write(claim.id()))
                    .filter(made -> standing.hasKey(made.keyFingerprint()));
            if (written.isEmpty()) {
                // The approval went away since it was looked at; a newer one has a claim of its own.
                later(claim, PROOF_SECONDS, false);
                return;
            }
            var sealed = key.seal(PackageArchive.of(written.get().files()), now);
            CrashPoint.hit("disclosure.after-sealing-before-ready");
            releasing.release(claim, standing, written.get(), sealed);
        } catch (AgencyKey.Unusable e) {
            releasing.lapse(claim, "KEY_UNUSABLE");
        } catch (SealBroken e) {
            releasing.lapse(claim, "RECORDS_DAMAGED");
        } catch (PackageTooLarge e) {
            releasing.lapse(claim, "TOO_LARGE");
        }
    }

    private Optional<Approved> approved(UUID id) {
        return Optional.of(disclosures.require(id))
                .filter(disclosure -> disclosure.state() == DisclosureState.APPROVED)
                .map(disclosure -> new Approved(
                        disclosure.terms().noticeId(),
                        disclosure.approvalEntry(),
                        ledger.proof(disclosure.approvalEntry()).isPresent()));
    }

    private void later(PendingPackages.Claim claim, double seconds, boolean tried) {
        QuarkusTransaction.requiringNew().run(() -> pending.later(claim, seconds, tried));
    }
}
