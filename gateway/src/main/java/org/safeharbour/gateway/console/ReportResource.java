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
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Downloads;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.IncidentReports;
import org.safeharbour.gateway.session.Session;
import org.safeharbour.kit.problem.Problem;

/** Mandatory reports to authorities: a second person approves the dossier, then its receipt number is entered. */
@Path("/console/reports")
@Blocking
@RolesAllowed({Permission.REPORT_PREPARE, Permission.REPORT_APPROVE})
@Produces(MediaType.TEXT_HTML)
public class ReportResource {
    private final IncidentReports reports;
    private final Session session;
    private final Frames frames;

    ReportResource(IncidentReports reports, Session session, Frames frames) {
        this.reports = reports;
        this.session = session;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        var wanted = state == null ? "OPEN" : state;
        return ConsoleTemplates.reports(
                frames.frame(), reports.page("ALL".equals(wanted) ? null : wanted, cursor), wanted);
    }

    @GET
    @Path("{id}")
    public TemplateInstance report(@RestPath UUID id) {
        return ConsoleTemplates.report(frames.frame(), reports.report(id));
    }

    @GET
    @Path("{id}/dossier")
    @Produces("application/zip")
    public RestResponse<InputStream> dossier(@RestPath UUID id) {
        return Downloads.stream(reports.dossier(id), "application/zip", "dossier-" + id + ".zip");
    }

    /** Freezes what the report says; from then on another person can approve it. */
    @POST
    @Path("{id}/preparation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.REPORT_PREPARE)
    public RestResponse<Void> prepare(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm UUID order,
            @RestForm String destination) {
        session.requireForm(token);
        if (order == null) {
            throw Problem.notFound();
        }
        reports.prepare(order, FormFields.text(destination), once);
        return shownAnew(id);
    }

    @POST
    @Path("{id}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.REPORT_APPROVE)
    public RestResponse<Void> decide(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String digest,
            @RestForm String decision,
            @RestForm String note) {
        session.requireForm(token);
        reports.step(id, "approvals", DisclosureResource.decision(decision, digest, note), once);
        return shownAnew(id);
    }

    @POST
    @Path("{id}/filing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.REPORT_PREPARE)
    public RestResponse<Void> file(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String receiptNumber,
            @RestForm String at) {
        session.requireForm(token);
        var body = Map.of("receiptNumber", FormFields.text(receiptNumber), "at", moment(at));
        reports.step(id, "filing", body, once);
        return shownAnew(id);
    }

    private static String moment(String at) {
        var moment = FormFields.moment("at", at, "+05:30");
        return moment == null ? "" : moment;
    }

    private static RestResponse<Void> shownAnew(UUID id) {
        return RestResponse.seeOther(URI.create("/console/reports/" + id));
    }
}
