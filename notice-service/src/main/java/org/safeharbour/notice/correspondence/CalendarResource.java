package org.safeharbour.notice.correspondence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.safeharbour.notice.Permission;

/** Hearings and due dates for a calendar program. */
@Path("/api/v1/calendar.ics")
class CalendarResource {
    private final ReadingCalendar reading;

    CalendarResource(ReadingCalendar reading) {
        this.reading = reading;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public String calendar() {
        return reading.read();
    }
}
