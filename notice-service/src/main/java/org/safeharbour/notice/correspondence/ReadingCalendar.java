package org.safeharbour.notice.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.NoticeAccess;

/**
 * The hearings and due dates that the caller may see, as a calendar. It leaves the house and is copied to telephones, so it names
 * notices by number, child-safety matters by nothing else, and nobody's name or data.
 */
@ApplicationScoped
class ReadingCalendar {
    /** Entries of each sort; the nearest ones win. */
    private static final int MOST = 1_000;

    private final Appointments appointments;
    private final NoticeAccess access;
    private final CurrentCaller callers;
    private final Clock clock;

    ReadingCalendar(Appointments appointments, NoticeAccess access, CurrentCaller callers, Clock clock) {
        this.appointments = appointments;
        this.access = access;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    String read() {
        var caller = callers.get();
        if (!caller.isOfficer()) {
            caller.require(Permission.NOTICE_READ);
        }
        var scope = new Appointments.Scope(caller.isOfficer() ? caller.agency() : null, access.whole(true));
        var now = clock.instant();
        var all = new ArrayList<>(appointments.hearings(scope, now, MOST));
        all.addAll(appointments.due(scope, now, MOST));
        return CalendarText.of(all, now);
    }
}
