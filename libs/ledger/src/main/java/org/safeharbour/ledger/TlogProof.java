package org.safeharbour.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A self-contained, offline-verifiable proof that an entry is in a log (C2SP {@code c2sp.org/tlog-proof@v1}); files of it
 * end in {@code .tlog-proof}.
 */
public final class TlogProof {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    private final String extra;
    private final long index;
    private final List<Hash> hashes;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    private TlogProof(String extra, long index, List<Hash> hashes, SignedNote note) {
        this.extra = extra;
        this.index = index;
        this.hashes = List.copyOf(hashes);
        this.note = Objects.requireNonNull(note, "note");
        this.checkpoint = Checkpoint.of(note);
    }

    /** The proof for an entry in the tree that this signed checkpoint describes; sizes must agree. */
    public static TlogProof of(InclusionProof inclusion, SignedNote checkpoint) {
        TlogProof proof = new TlogProof(null, inclusion.index(), inclusion.hashes(), checkpoint);
        if (proof.checkpoint.size() != inclusion.treeSize()) {
            throw new IllegalArgumentException("the path is for " + inclusion.treeSize()
                    + " entries, the checkpoint for " + proof.checkpoint.size());
        }
        return proof;
    }

    /** Reads the text form; nothing is checked yet but the shape. */
    public static TlogProof parse(byte[] utf8) {
        String text = StrictText.utf8(utf8);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedException("a proof has an empty line before its checkpoint");
        }
        List<String> head = new ArrayList<>(StrictText.lines(text.substring(0, split + 1)));
        if (!head.removeFirst().equals(HEADER)) {
            throw new MalformedException("a proof starts with " + HEADER);
        }
        String extra = null;
        if (!head.isEmpty() && head.getFirst().startsWith(EXTRA)) {
            extra = head.removeFirst().substring(EXTRA.length());
            StrictText.base64(extra);
        }
        if (head.isEmpty() || !head.getFirst().startsWith(INDEX)) {
            throw new MalformedException("a proof names its index");
        }
        long index = StrictText.decimal(head.removeFirst().substring(INDEX.length()));
        return new TlogProof(extra, index, MerklePath.parse(head), SignedNote.parse(text.substring(split + 2)));
    }

    /** The signed checkpoint as it stands in the proof. */
    public SignedNote note() {
        return note;
    }

    /** Origin, size and root that the checkpoint states. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The path of the entry in the checkpointed tree. */
    public InclusionProof inclusionProof() {
        return new InclusionProof(index, checkpoint.size(), hashes);
    }

    /** Opaque extra data of the application, which nothing authenticates. */
    public Optional<byte[]> extra() {
        return Optional.ofNullable(extra).map(StrictText::base64);
    }

    /** Checks signature, origin and path; the leaf hash is {@link Hash#ofLeaf} of the entry's canonical bytes. */
    public ProofCheck check(Hash leaf, VerifierKey key) {
        return switch (note.check(key)) {
            case ABSENT -> ProofCheck.SIGNATURE_ABSENT;
            case WRONG -> ProofCheck.SIGNATURE_WRONG;
            case VERIFIED -> {
                // A key speaks for the log of its own name only, else one log's record could pass for another's.
                if (!checkpoint.origin().equals(key.name())) {
                    yield ProofCheck.ORIGIN_DIFFERS;
                }
                boolean included = inclusionProof().verify(leaf, checkpoint.root());
                yield included ? ProofCheck.VERIFIED : ProofCheck.NOT_INCLUDED;
            }
        };
    }

    /** The proof as it is stored and sent. */
    public byte[] toBytes() {
        return StrictText.utf8(toString());
    }

    /** The text form that {@link #parse} reads. */
    @Override
    public String toString() {
        String extraLine = extra == null ? "" : EXTRA + extra + "\n";
        return HEADER + "\n" + extraLine + INDEX + index + "\n" + MerklePath.format(hashes) + "\n" + note;
    }
}
