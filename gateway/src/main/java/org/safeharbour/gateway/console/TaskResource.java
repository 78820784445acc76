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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Tasks;
import org.safeharbour.gateway.session.Session;

/** Work that needs a person. */
@Path("/console/tasks")
@Blocking
@RolesAllowed(Permission.TASK_HANDLE)
@Produces(MediaType.TEXT_HTML)
public class TaskResource {
    private static final URI LIST = URI.create("/console/tasks");

    private final Tasks tasks;
    private final Session session;
    private final Frames frames;

    TaskResource(Tasks tasks, Session session, Frames frames) {
        this.tasks = tasks;
        this.session = session;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return ConsoleTemplates.tasks(frames.frame(), tasks.page(cursor));
    }

    @POST
    @Path("{id}/claim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> claim(@RestPath UUID id, @RestForm String token) {
        session.requireForm(token);
        tasks.claim(id);
        return RestResponse.seeOther(LIST);
    }

    @POST
    @Path("{id}/resolution")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> resolve(
            @RestPath UUID id, @RestForm String token, @RestForm String resolution, @RestForm String note) {
        session.requireForm(token);
        tasks.resolve(
                id,
                Map.of(
                        "resolution", resolution == null ? "" : resolution.strip(),
                        "note", note == null ? "" : note.strip()));
        return RestResponse.seeOther(LIST);
    }
}
