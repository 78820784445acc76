package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.safeharbour.local.StackFailure;

/** The end of each story: the authority downloads the letter of reply, reads its table, and verifies its proof. */
final class Closing {
    private final Path root;
    private final Path folder;
    private final String key;
    private final Tally tally;

    /** @param key the published verifier key of the notices' ledger */
    Closing(Path root, Path folder, String key, Tally tally) {
        this.root = root;
        this.folder = folder;
        this.key = key;
        this.tally = tally;
    }

    /** Counts the points that the final reply closes, of {@code demands}. */
    void closes(Desk desk, String agency, String reference, JsonNode reply, int demands) {
        byte[] pdf = verified(desk, agency, reference, reply);
        try {
            int closed = ReplyLetter.pointsClosed(pdf);
            tally.add(Tally.Thing.DEMANDS_ANSWERED, closed, demands);
            if (closed != demands) {
                tally.problem("job.problem.points", reference, Integer.toString(closed), Integer.toString(demands));
            }
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", folder, failure.getMessage());
        }
    }

    /** Verifies one reply; its PDF. */
    byte[] verified(Desk desk, String agency, String reference, JsonNode reply) {
        Verifier verifier = new Verifier(
                root,
                folder.resolve(reference.replaceAll("\\W+", "-"))
                        .resolve(reply.path("kind").asText("FINAL")));
        byte[] pdf = verifier.download(desk.officer(agency), reply);
        Verifier.Verdict verdict = verifier.verify(key);
        tally.add(Tally.Thing.PROOFS_VERIFIED, verdict.verified() ? 1 : 0, 1);
        if (!verdict.verified()) {
            tally.problem("job.problem.proof", reference, verdict.sentence());
        }
        desk.steps().done("verified.ledger", verdict.sentence());
        return pdf;
    }
}
