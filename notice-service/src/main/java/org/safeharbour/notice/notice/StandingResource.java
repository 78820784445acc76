package org.safeharbour.notice.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.safeharbour.notice.Permission;

/** Whether a notice still stands, for the other services of this installation; never routed from outside. */
@Path("/internal/v1/notices/{id}/standing")
@Produces(MediaType.APPLICATION_JSON)
class StandingResource {
    private final CheckingStanding checking;

    StandingResource(CheckingStanding checking) {
        this.checking = checking;
    }

    @GET
    @RolesAllowed(Permission.SERVICE_MESSAGE)
    public StandingView read(@RestPath UUID id) {
        return checking.read(id);
    }
}
