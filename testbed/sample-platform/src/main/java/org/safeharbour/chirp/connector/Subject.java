package org.safeharbour.chirp.connector;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * An account or post that exists, with the measures in force on it.
 *
 * <pre>
 *   account   ACTIVE ⇄ FROZEN        by FREEZE
 *             any    ⇄ SUSPENDED     by BLOCK_ACCOUNT (stronger; lifting it shows the freeze again)
 *   post      ACTIVE ⇄ REMOVED       by REMOVE_CONTENT
 * </pre>
 */
final class Subject {

    private final TargetName.Post post;
    private final long id;
    private final String handle;
    private final EnumSet<Measure> inForce;
    private Instant since;
    private String actionId;
    private boolean changed;

    private Subject(TargetName.Post post, long id, String handle, Set<Measure> inForce, Instant since, String action) {
        this.post = post;
        this.id = id;
        this.handle = handle;
        this.inForce = EnumSet.noneOf(Measure.class);
        this.inForce.addAll(inForce);
        this.since = since;
        this.actionId = action;
    }

    static Subject account(long id, String handle, Set<Measure> inForce, Instant since, String actionId) {
        return new Subject(null, id, handle, inForce, since, actionId);
    }

    static Subject post(TargetName.Post post, Set<Measure> inForce, Instant since, String actionId) {
        return new Subject(post, post.id(), post.author().value(), inForce, since, actionId);
    }

    /**
     * Brings a measure into force or lifts it.
     *
     * @return whether that changed anything
     */
    boolean set(Measure measure, boolean applied, Instant at, String byAction) {
        String before = state();
        if (!(applied ? inForce.add(measure) : inForce.remove(measure))) {
            return false;
        }
        changed = true;
        if (!before.equals(state())) {
            since = at;
            actionId = byAction;
        }
        return true;
    }

    /** The word of the contract: ACTIVE, SUSPENDED, FROZEN or REMOVED. */
    String state() {
        if (inForce.contains(Measure.BLOCK_ACCOUNT)) {
            return "SUSPENDED";
        }
        if (inForce.contains(Measure.FREEZE)) {
            return "FROZEN";
        }
        return inForce.contains(Measure.REMOVE_CONTENT) ? "REMOVED" : "ACTIVE";
    }

    boolean has(Measure measure) {
        return inForce.contains(measure);
    }

    boolean isPost() {
        return post != null;
    }

    boolean changed() {
        return changed;
    }

    long id() {
        return id;
    }

    String handle() {
        return handle;
    }

    Instant since() {
        return since;
    }

    String actionId() {
        return actionId;
    }
}
