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
import org.safeharbour.gateway.services.Matters;
import org.safeharbour.gateway.session.Session;

/** Matters that link notices of several authorities: for staff only, never told to one of them. */
@Path("/console/matters")
@Blocking
@RolesAllowed(Permission.NOTICE_READ)
@Produces(MediaType.TEXT_HTML)
public class MatterResource {
    private final Matters matters;
    private final Session session;
    private final Frames frames;

    MatterResource(Matters matters, Session session, Frames frames) {
        this.matters = matters;
        this.session = session;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return ConsoleTemplates.matters(frames.frame(), matters.page(cursor));
    }

    @GET
    @Path("{id}")
    public TemplateInstance matter(@RestPath UUID id) {
        return ConsoleTemplates.matter(frames.frame(), matters.matter(id));
    }

    @POST
    @Path("{id}/notices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<Void> link(
            @RestPath UUID id, @RestForm String token, @RestForm String once, @RestForm UUID notice) {
        session.requireForm(token);
        matters.link(id, notice, once);
        return shownAnew(id);
    }

    @POST
    @Path("{id}/notices/{notice}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<Void> unlink(@RestPath UUID id, @RestPath UUID notice, @RestForm String token) {
        session.requireForm(token);
        matters.unlink(id, notice);
        return shownAnew(id);
    }

    private static RestResponse<Void> shownAnew(UUID id) {
        return RestResponse.seeOther(URI.create("/console/matters/" + id));
    }
}
