package org.safeharbour.gateway.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages that need no log-in: the doors, and the keys by which anybody can verify a record. */
@Path("/")
@Blocking
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    private final Frames frames;
    private final PublishingKeys publishing;

    HomeResource(Frames frames, PublishingKeys publishing) {
        this.frames = frames;
        this.publishing = publishing;
    }

    @GET
    public TemplateInstance home() {
        return PageTemplates.home(frames.frame());
    }

    @GET
    @Path("keys")
    public TemplateInstance keys() {
        return PageTemplates.keys(frames.frame(), publishing.keys());
    }
}
