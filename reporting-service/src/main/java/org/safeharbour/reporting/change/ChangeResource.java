package org.safeharbour.reporting.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.safeharbour.reporting.Permission;

/** Changes that wait for their second person. Which permission that person needs depends on the kind of change. */
@Path("/api/v1/changes")
@RolesAllowed({Permission.HOLD_MANAGE, Permission.REPORT_APPROVE})
class ChangeResource {
    private final DecidingChange deciding;

    ChangeResource(DecidingChange deciding) {
        this.deciding = deciding;
    }

    /** The second person's decision. */
    record DecisionRequest(
            @NotNull Decision decision,
            @NotBlank @Size(max = 100) String digest,
            @Size(max = 2000) String note) {}

    /** What the second person says. */
    enum Decision {
        APPROVE,
        REJECT
    }

    /** What was decided. */
    record DecidedView(UUID id, ProposalState state) {}

    @GET
    @Path("{id}")
    public ChangeView one(@PathParam("id") UUID id) {
        return deciding.get(id);
    }

    @POST
    @Path("{id}/approvals")
    public DecidedView decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        var state = deciding.decide(id, request.decision() == Decision.APPROVE, request.digest(), request.note());
        return new DecidedView(id, state);
    }
}
