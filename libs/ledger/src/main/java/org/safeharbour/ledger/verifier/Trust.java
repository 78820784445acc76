package org.safeharbour.ledger.verifier;

import java.nio.charset.StandardCharsets;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.MalformedException;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.VerifierKey;

/** The one key that the reader trusts, got from a channel of their own. Without it nothing is ever called verified. */
record Trust(VerifierKey key) {

    static final String OPTION = "--key";

    /** How the text of a signer key begins: such a text must not be repeated on a screen or in a log. */
    private static final String SECRET = "PRIVATE+KEY+";

    /** Takes the key as text or as a file that holds the text. */
    static Trust of(Arguments arguments) {
        String given = arguments.option(OPTION).orElseThrow(() -> new UsageException("verifier.usage.key-missing"));
        // A key text has two plus signs and its id between them; no file name of a key looks like that by accident.
        if (given.startsWith(SECRET)) {
            throw new UsageException("verifier.usage.key-secret");
        }
        boolean text = given.matches("[^+]+\\+[0-9a-f]{8}\\+.+");
        String key =
                text ? given : new String(InputFile.of(given).read(InputFile.SMALL), StandardCharsets.UTF_8).strip();
        if (key.startsWith(SECRET)) {
            throw new UsageException("verifier.usage.key-secret");
        }
        try {
            return new Trust(VerifierKey.parse(key));
        } catch (MalformedException e) {
            UsageException malformed = new UsageException("verifier.usage.key-malformed", given);
            malformed.initCause(e);
            throw malformed;
        }
    }

    String name() {
        return key.name() + "+" + key.id();
    }

    /** The checkpoint in this file if the key signed it for the log of its own name; else a refusal. */
    Checkpoint checkpoint(InputFile file) {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(file.read(InputFile.SMALL));
            checkpoint = Checkpoint.of(note);
        } catch (MalformedException e) {
            throw new RefusedException("verifier.refused.checkpoint-malformed", file.name());
        }
        switch (note.check(key)) {
            case ABSENT -> throw new RefusedException("verifier.refused.signature-absent", file.name(), name());
            case WRONG -> throw new RefusedException("verifier.refused.signature-wrong", file.name(), name());
            case VERIFIED -> requireOrigin(file, checkpoint);
        }
        return checkpoint;
    }

    private void requireOrigin(InputFile file, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(key.name())) {
            throw new RefusedException("verifier.refused.origin-differs", file.name(), checkpoint.origin(), name());
        }
    }
}
