package org.safeharbour.kit.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.peer.TraceParent;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.work.AfterCommit;
import org.safeharbour.ledger.ConsistencyProof;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.ledger.MerkleTree;
import org.safeharbour.ledger.Opening;
import org.safeharbour.ledger.Openings;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.TlogProof;

/**
 * The transparency log of this service (RFC 9162, C2SP tlog formats). An entry is written in the transaction of what it
 * tells of; the {@link Sequencer} gives it its place soon afterwards, and from then on its inclusion can be proven.
 */
@ApplicationScoped
public class Ledger {
    private static final int VERSION = 1;
    private static final int MAX_ENTRY = 8192;
    private static final String RETRY_SECONDS = "2";

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final LedgerKey key;
    private final LedgerBacklog backlog;
    private final CurrentCaller callers;
    private final Clock clock;

    Ledger(
            Entries entries,
            Checkpoints checkpoints,
            LedgerKey key,
            LedgerBacklog backlog,
            CurrentCaller callers,
            Clock clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
        this.backlog = backlog;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Writes an entry into the running transaction; the actor is the current caller. Returns the entry's id.
     *
     * @throws Problem 503 when too many entries wait for the sequencer: what cannot be recorded must not happen
     * @throws IllegalArgumentException when the entry would be larger than 8 KiB
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(LedgerEvent event) {
        if (backlog.isFull()) {
            throw Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", RETRY_SECONDS);
        }
        var id = Ids.next();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var caller = callers.find();
        var leaf = new LinkedHashMap<String, Object>();
        leaf.put("v", VERSION);
        leaf.put("origin", key.origin());
        leaf.put("entryId", id.toString());
        leaf.put("at", at.toString());
        putActor(leaf, caller);
        leaf.put("event", event.type().name());
        leaf.put(
                "object",
                Map.of("kind", event.objectKind(), "id", event.objectId().toString()));
        leaf.put("facts", event.facts());
        leaf.put("commitments", commitments(event));
        leaf.put("requestId", TraceParent.current().substring(3, 35));
        var body = Jcs.write(leaf);
        if (body.length > MAX_ENTRY) {
            throw new IllegalArgumentException("a ledger entry has at most 8 KiB; commit to a hash instead");
        }
        entries.add(new Entries.NewEntry(id, at, caller.map(Caller::person).orElse(null), event, body));
        AfterCommit.run(backlog::added);
        CrashPoint.hit("ledger.before-commit");
        return id;
    }

    /** The leaf as canonical JSON; empty when it is not there or not the caller's agency's. */
    @Transactional
    public Optional<byte[]> entry(UUID id) {
        return entries.find(id).map(Entries.Entry::body);
    }

    /** The proof of an entry as {@code .tlog-proof} text; empty until the entry is in a signed checkpoint. */
    @Transactional
    public Optional<String> proof(UUID id) {
        var index = entries.find(id).map(Entries.Entry::index);
        var signed = checkpoints.latest();
        if (index.isEmpty() || signed.isEmpty() || signed.get().size() <= index.get()) {
            return Optional.empty();
        }
        var tree = new MerkleTree(checkpoints.tiles(), signed.get().size());
        var note = SignedNote.parse(signed.get().note());
        return Optional.of(TlogProof.of(tree.inclusionProof(index.get()), note).toString());
    }

    /** Values and salts behind the commitments of an entry; empty when the entry is not the caller's agency's. */
    @Transactional
    public Openings openings(UUID id) {
        return entries.openings(id);
    }

    /** The newest signed checkpoint; empty before the first entry. */
    @Transactional
    public Optional<String> checkpoint() {
        return checkpoints.latest().map(Checkpoints.Signed::note);
    }

    /**
     * Proof that the log of one size is the beginning of the log of another.
     *
     * @throws Problem 400 when the sizes are not 1 ≤ from ≤ to ≤ the size of the newest checkpoint
     */
    @Transactional
    public ConsistencyProof consistency(long from, long to) {
        long size = checkpoints.latest().map(Checkpoints.Signed::size).orElse(0L);
        if (to > size || to < 1) {
            throw Problem.invalid("to", "ledger.size", size);
        }
        if (from < 1 || from > to) {
            throw Problem.invalid("from", "ledger.size", to);
        }
        return new MerkleTree(checkpoints.tiles(), to).consistencyProof(from);
    }

    /** The key that verifies this log, in the text form that the verifier takes. */
    public String verifierKey() {
        return key.signer().verifierKey().toString();
    }

    /** A message runs by the machine that sent it, on behalf of the person that its context names. */
    private static void putActor(Map<String, Object> leaf, Optional<Caller> caller) {
        if (caller.isEmpty()) {
            leaf.put("actor", "anonymous");
        } else if (caller.get().service() != null) {
            leaf.put("actor", "machine:" + caller.get().service());
            leaf.put("onBehalfOf", caller.get().actor());
        } else {
            leaf.put("actor", caller.get().actor());
        }
    }

    private static Map<String, Object> commitments(LedgerEvent event) {
        var commitments = new LinkedHashMap<String, Object>();
        for (Opening opening : event.openings()) {
            if (commitments.put(opening.name(), opening.commitment().toHex()) != null) {
                throw new IllegalArgumentException("an event commits to " + opening.name() + " once");
            }
        }
        return commitments;
    }
}
