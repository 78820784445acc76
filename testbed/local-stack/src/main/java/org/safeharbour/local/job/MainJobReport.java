package org.safeharbour.local.job;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.safeharbour.local.Texts;

/**
 * What the main job found when it counted from outside.
 *
 * @param accounts how many the letter lists
 * @param confirmed of these: suspended on the platform's public page and refused at its log-in
 * @param evidence of these: snapshot with a receipt and an entry of custody
 * @param demands how many the letter numbers
 * @param answered of these: with an outcome in the reply's table
 * @param ledgerVerified what the verifier said
 * @param took from handing in the letter to the verifier's word
 * @param steps what happened when
 * @param problems what was not as it should be, in sentences
 */
public record MainJobReport(
        int accounts,
        int confirmed,
        int evidence,
        int demands,
        int answered,
        boolean ledgerVerified,
        Duration took,
        List<Step> steps,
        List<String> problems) {
    /** One line of the table, so long after the beginning. */
    public record Step(Duration at, String text) {}

    /** Whether every count is full. */
    public boolean full() {
        return confirmed == accounts && evidence == accounts && answered == demands && ledgerVerified;
    }

    /** The job in one line; scripts read it. */
    public String line() {
        return Texts.of(
                "job.line",
                Integer.toString(confirmed),
                Integer.toString(accounts),
                Integer.toString(evidence),
                Integer.toString(answered),
                Integer.toString(demands),
                Texts.of(ledgerVerified ? "job.ledger.verified" : "job.ledger.refused"),
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
    }
}
