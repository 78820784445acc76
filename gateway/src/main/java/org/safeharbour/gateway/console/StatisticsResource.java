package org.safeharbour.gateway.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Figures;
import org.safeharbour.gateway.session.Session;

/** Figures as a chart and as a table; those that were brought in are marked in both. */
@Path("/console/statistics")
@Blocking
@RolesAllowed(Permission.STATISTICS_READ)
@Produces(MediaType.TEXT_HTML)
public class StatisticsResource {
    private static final List<String> GROUPS = List.of("year", "month", "agency", "measure", "ground");

    private final Figures figures;
    private final Session session;
    private final Frames frames;

    StatisticsResource(Figures figures, Session session, Frames frames) {
        this.figures = figures;
        this.session = session;
        this.frames = frames;
    }

    @GET
    public TemplateInstance statistics(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("groupBy") String groupBy) {
        var group = groupBy != null && GROUPS.contains(groupBy) ? groupBy : GROUPS.getFirst();
        var statistics = figures.statistics(FormFields.orNull(from), FormFields.orNull(to), group);
        return ConsoleTemplates.statistics(frames.frame(), statistics, Chart.of(statistics.rows()), group, GROUPS);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.REPORT_PREPARE)
    public RestResponse<Void> propose(
            @RestForm String token,
            @RestForm String once,
            @RestForm String csv,
            @RestForm String source,
            @RestForm String note) {
        session.requireForm(token);
        return ChangeResource.shown(
                figures.propose(FormFields.text(csv) + "\n", FormFields.text(source), FormFields.text(note), once));
    }
}
