package org.safeharbour.local.job;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.safeharbour.local.Texts;

/**
 * What the main job found when it counted from outside.
 *
 * @param accountsBlocked accounts suspended on the platform's public page and refused at its log-in
 * @param postsRemoved posts that the platform's public pages no longer show
 * @param evidenceKept snapshots with a receipt and an entry of custody
 * @param accountsDisclosed accounts whose data were found, as asked, in packages opened with the authority's private key
 * @param demandsAnswered points with an outcome in the tables of the letters of reply
 * @param lettersAwaiting letters that wait for a person
 * @param proofsVerified letters of reply that the offline verifier accepted
 * @param took from handing in the first letter to the verifier's last word
 * @param steps what happened when
 * @param problems what was not as it should be, in sentences
 */
public record MainJobReport(
        Count accountsBlocked,
        Count postsRemoved,
        Count evidenceKept,
        Count accountsDisclosed,
        Count demandsAnswered,
        Count lettersAwaiting,
        Count proofsVerified,
        Duration took,
        List<Step> steps,
        List<String> problems) {
    /** One line of the table, so long after the beginning, in one of the stories. */
    public record Step(Duration at, Story story, String text) {}

    /** Found, and wanted by the letters. */
    public record Count(int found, int wanted) {
        /** Whether nothing is missing and nothing too much. */
        public boolean full() {
            return found == wanted;
        }
    }

    static MainJobReport of(Tally tally, Duration took, List<Step> steps) {
        return new MainJobReport(
                tally.of(Tally.Thing.ACCOUNTS_BLOCKED),
                tally.of(Tally.Thing.POSTS_REMOVED),
                tally.of(Tally.Thing.EVIDENCE_KEPT),
                tally.of(Tally.Thing.ACCOUNTS_DISCLOSED),
                tally.of(Tally.Thing.DEMANDS_ANSWERED),
                tally.of(Tally.Thing.LETTERS_AWAITING),
                tally.of(Tally.Thing.PROOFS_VERIFIED),
                took,
                steps,
                tally.problems());
    }

    /** Whether every count is full and nothing else was wrong. */
    public boolean full() {
        return problems.isEmpty()
                && List.of(
                                accountsBlocked,
                                postsRemoved,
                                evidenceKept,
                                accountsDisclosed,
                                demandsAnswered,
                                lettersAwaiting,
                                proofsVerified)
                        .stream()
                        .allMatch(Count::full);
    }

    /** The job in one line; scripts read it. */
    public String line() {
        return Texts.of(
                "job.line",
                told(accountsBlocked),
                told(postsRemoved),
                told(evidenceKept),
                Integer.toString(accountsDisclosed.found()),
                told(demandsAnswered),
                lettersAwaiting.found(),
                Texts.of(proofsVerified.full() ? "job.ledger.verified" : "job.ledger.refused"),
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
    }

    private static String told(Count count) {
        return count.found() + "/" + count.wanted();
    }
}
