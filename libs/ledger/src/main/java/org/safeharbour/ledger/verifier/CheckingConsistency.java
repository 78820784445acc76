package org.safeharbour.ledger.verifier;

import java.util.List;
import java.util.Set;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.ConsistencyProof;
import org.safeharbour.ledger.MalformedException;

/** {@code consistency}: is the older record, unchanged, the beginning of the newer one? */
final class CheckingConsistency {

    private CheckingConsistency() {}

    static Verdict run(List<String> words) {
        Arguments arguments = Arguments.parse(words, 3, Set.of(Trust.OPTION));
        Trust trust = Trust.of(arguments);
        Checkpoint older = trust.checkpoint(InputFile.of(arguments.file(0)));
        Checkpoint newer = trust.checkpoint(InputFile.of(arguments.file(1)));
        if (older.size() == 0) {
            throw new RefusedException("verifier.refused.older-empty", arguments.file(0));
        }
        if (older.size() > newer.size()) {
            throw new RefusedException("verifier.refused.older-larger", older.size(), newer.size());
        }
        ConsistencyProof proof = proof(InputFile.of(arguments.file(2)), older, newer);
        if (!proof.verify(older.root(), newer.root())) {
            throw new RefusedException("verifier.refused.inconsistent", older.size(), newer.size(), newer.origin());
        }
        return Verdict.of("verifier.verified.consistency", newer.size(), newer.origin(), older.size(), trust.name());
    }

    private static ConsistencyProof proof(InputFile file, Checkpoint older, Checkpoint newer) {
        try {
            return ConsistencyProof.parse(older.size(), newer.size(), file.read(InputFile.SMALL));
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.consistency-malformed", file.name());
        }
    }
}
