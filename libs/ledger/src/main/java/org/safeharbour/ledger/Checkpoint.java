package org.safeharbour.ledger;

import java.util.List;

/**
 * The state of a log at one size: the text that the log signs (C2SP tlog-checkpoint). Written without extension lines;
 * extension lines of others are read over.
 *
 * @param origin unique name of the log, also the name of its key
 * @param size number of entries
 * @param root Merkle tree hash of these entries
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** Refuses an origin that is no key name, a negative size and an empty tree with another root than its own. */
    public Checkpoint {
        KeyName.require(origin);
        if (size < 0) {
            throw new MalformedException("a tree has no negative size");
        }
        if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
            throw new MalformedException("the empty tree has another root");
        }
    }

    /** Reads the text of a note; check the note's signature before believing it. */
    public static Checkpoint of(SignedNote note) {
        List<String> lines = StrictText.lines(note.text());
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            throw new MalformedException("a checkpoint has origin, size and root, and no empty line");
        }
        return new Checkpoint(lines.get(0), StrictText.decimal(lines.get(1)), Hash.fromBase64(lines.get(2)));
    }

    /** The three lines that are signed. */
    public String toText() {
        return origin + "\n" + size + "\n" + root.toBase64() + "\n";
    }

    /** Signs with the log's key, whose name must be the origin; the caller has made sure that the log only grew. */
    public SignedNote sign(SignerKey key) {
        if (!key.name().equals(origin)) {
            throw new IllegalArgumentException("key " + key.name() + " may not sign for " + origin);
        }
        return SignedNote.sign(toText(), key);
    }
}
