package org.safeharbour.kit.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.function.Supplier;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/**
 * The caller of the running code: the one that {@link #call} set for this thread (workers, messages on behalf of
 * somebody), else the authenticated identity of the request.
 */
@ApplicationScoped
public class CurrentCaller {
    // Bound to the thread, not to the request: message handlers and workers run without one.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Caller> bound = new ThreadLocal<>();

    private final Instance<SecurityIdentity> identity;
    private final Callers callers;

    CurrentCaller(Instance<SecurityIdentity> identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    /** @throws Problem 401 when nobody is authenticated */
    public Caller get() {
        return find().orElseThrow(() -> Problem.of(CommonProblem.UNAUTHENTICATED));
    }

    /** The caller, or empty outside a request and for anonymous requests. */
    public Optional<Caller> find() {
        var caller = bound.get();
        if (caller != null) {
            return Optional.of(caller);
        }
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        var current = identity.get();
        if (current.isAnonymous()) {
            return Optional.empty();
        }
        Caller augmented = current.getAttribute(CallerAugmentor.ATTRIBUTE);
        return Optional.of(augmented == null ? callers.of(current) : augmented);
    }

    /** Runs an action as a caller; the former caller is back afterwards. */
    public <T> T call(Caller caller, Supplier<T> action) {
        var former = bound.get();
        bound.set(caller);
        try {
            return action.get();
        } finally {
            if (former == null) {
                bound.remove();
            } else {
                bound.set(former);
            }
        }
    }
}
