package org.safeharbour.notice.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeProblem;
import org.safeharbour.notice.Permission;

/**
 * Who may touch which notice. The row scope of the transaction already hides other authorities' rows; here the same is asked again,
 * together with the permission and with child-safety.
 */
@ApplicationScoped
public class NoticeAccess {
    private final Notices notices;
    private final CurrentCaller callers;

    NoticeAccess(Notices notices, CurrentCaller callers) {
        this.notices = notices;
        this.callers = callers;
    }

    /** A notice for reading. @throws Problem 404 when it is not there or another authority's */
    public Notice find(UUID id) {
        var caller = callers.get();
        if (!caller.isOfficer()) {
            caller.require(Permission.NOTICE_READ);
        }
        return notices.findByIdOptional(id)
                .filter(notice -> mine(caller, notice))
                .orElseThrow(Problem::notFound);
    }

    /** A notice for reading what staff without child-safety may not see. @throws Problem 404, or 403 for them */
    public Notice findWhole(UUID id) {
        return requireWhole(find(id));
    }

    /**
     * A notice for changing, its row locked.
     *
     * @param permission that the caller needs
     * @param version that the caller read, or null when the caller does not say
     * @throws Problem 403, 404, or 412 when it changed since
     */
    public Notice change(UUID id, String permission, Long version) {
        var caller = callers.get();
        caller.require(permission);
        var notice = notices.locked(id).filter(n -> mine(caller, n)).orElseThrow(Problem::notFound);
        requireWhole(notice);
        if (version != null && version != notice.version()) {
            throw Problem.of(CommonProblem.STALE);
        }
        return notice;
    }

    /** The notice of an agency's reference, as far as the caller's row scope shows it. */
    public Optional<UUID> idOf(String agency, String reference) {
        return notices.idByReference(agency, reference);
    }

    /** Keeps two filings of the same reference from passing each other, whether as a notice or as a reminder. */
    public void serialise(String agency, String reference) {
        notices.serialise(agency, reference);
    }

    /** A notice for changing by the house's own work, such as a message from another service. @throws Problem 404 */
    public Notice work(UUID id) {
        return notices.locked(id).orElseThrow(Problem::notFound);
    }

    /** Whether the caller may see more than the outline. */
    public boolean whole(Notice notice) {
        return whole(notice.letter().childSafety());
    }

    /** Whether the caller may see more than the outline of something that is, or is not, about child safety. */
    public boolean whole(boolean childSafety) {
        var caller = callers.get();
        return !childSafety || caller.kind() != Caller.Kind.STAFF || caller.may(Permission.CHILD_SAFETY);
    }

    private Notice requireWhole(Notice notice) {
        if (!whole(notice)) {
            throw Problem.of(NoticeProblem.CHILD_SAFETY_RESTRICTED);
        }
        return notice;
    }

    private static boolean mine(Caller caller, Notice notice) {
        return !caller.isOfficer() || caller.agency().equals(notice.agency());
    }
}
