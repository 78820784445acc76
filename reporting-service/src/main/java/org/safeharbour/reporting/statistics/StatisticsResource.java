package org.safeharbour.reporting.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.safeharbour.reporting.Permission;

/** The platform's figures, for staff. */
@Path("/api/v1/statistics")
class StatisticsResource {
    private final ReadingStatistics reading;

    StatisticsResource(ReadingStatistics reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed(Permission.STATISTICS_READ)
    public StatisticsView figures(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("groupBy") String groupBy) {
        return StatisticsView.of(reading.read(from, to, groupBy));
    }
}
