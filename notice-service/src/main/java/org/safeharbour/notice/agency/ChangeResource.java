package org.safeharbour.notice.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.notice.Permission;

/** Changes of the directory that wait for other people's eyes, and their decisions. */
@Path("/api/v1/changes/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ChangeResource {
    private final DecidingAgencyChange deciding;

    ChangeResource(DecidingAgencyChange deciding) {
        this.deciding = deciding;
    }

    @GET
    @RolesAllowed({Permission.DIRECTORY_EDIT, Permission.DIRECTORY_APPROVE})
    public ChangeView read(@RestPath UUID id) {
        return deciding.read(id);
    }

    @POST
    @Path("/approvals")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.DIRECTORY_APPROVE)
    public ChangeView decide(@RestPath UUID id, @NotNull @Valid ChangeDecisionRequest request) {
        return deciding.decide(id, request);
    }
}
