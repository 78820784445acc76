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
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Change;
import org.safeharbour.gateway.services.Changes;
import org.safeharbour.gateway.services.Figures;
import org.safeharbour.gateway.session.Session;
import org.safeharbour.kit.problem.Problem;

/** Changes of the directory, of figures and of holds that a second person decides on. The services say who may. */
@Path("/console/changes")
@Blocking
@RolesAllowed({
    Permission.DIRECTORY_EDIT,
    Permission.DIRECTORY_APPROVE,
    Permission.REPORT_PREPARE,
    Permission.REPORT_APPROVE,
    Permission.HOLD_MANAGE
})
@Produces(MediaType.TEXT_HTML)
public class ChangeResource {
    private final Changes changes;
    private final Figures figures;
    private final Session session;
    private final Frames frames;

    ChangeResource(Changes changes, Figures figures, Session session, Frames frames) {
        this.changes = changes;
        this.figures = figures;
        this.session = session;
        this.frames = frames;
    }

    /** By its id, as a colleague or a task names it. */
    @GET
    public RestResponse<Void> find(@QueryParam("id") UUID id) {
        if (id == null) {
            throw Problem.notFound();
        }
        return RestResponse.seeOther(URI.create("/console/changes/" + id));
    }

    @GET
    @Path("{id}")
    public TemplateInstance change(@RestPath UUID id) {
        var change = changes.find(id).change();
        return ConsoleTemplates.change(frames.frame(), change, figures.brought(change), id);
    }

    @POST
    @Path("{id}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> decide(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String digest,
            @RestForm String decision,
            @RestForm String note) {
        session.requireForm(token);
        changes.decide(id, DisclosureResource.decision(decision, digest, note), once);
        return RestResponse.seeOther(URI.create("/console/changes/" + id));
    }

    /** The page of a change that was just proposed. */
    static RestResponse<Void> shown(Change change) {
        return RestResponse.seeOther(URI.create("/console/changes/" + UUID.fromString(change.id())));
    }
}
