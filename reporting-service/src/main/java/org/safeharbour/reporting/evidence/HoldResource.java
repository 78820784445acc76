package org.safeharbour.reporting.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.reporting.Permission;

/** Legal holds; letting one go takes a second person. */
@Path("/api/v1")
@RolesAllowed(Permission.HOLD_MANAGE)
class HoldResource {
    private final OpeningHold opening;
    private final ReadingHold reading;
    private final ReleasingHold releasing;

    HoldResource(OpeningHold opening, ReadingHold reading, ReleasingHold releasing) {
        this.opening = opening;
        this.reading = reading;
        this.releasing = releasing;
    }

    /** A hold of our own, for a notice that is here. */
    record HoldRequest(
            @NotNull UUID noticeId,
            @Size(max = 64) String agency,
            @NotNull Boolean childSafety,
            @NotBlank @Size(max = 2000) String reason,
            Instant until,
            @NotEmpty @Size(max = HoldMessages.PART) List<@NotNull @Valid Target> targets) {}

    @POST
    @Path("holds")
    @Idempotent
    public Response open(@NotNull @Valid HoldRequest request) {
        var hold = opening.openOwn(
                request.noticeId(),
                request.agency(),
                request.childSafety(),
                request.reason(),
                request.until(),
                request.targets());
        return Response.created(URI.create("/api/v1/holds/" + hold.id()))
                .entity(hold)
                .build();
    }

    @GET
    @Path("holds/{id}")
    public HoldView one(@PathParam("id") UUID id) {
        return reading.one(id);
    }

    @GET
    @Path("holds/{id}/targets")
    public Page<HoldView.TargetView> targets(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reading.targets(id, PageRequest.of(limit, cursor));
    }

    @DELETE
    @Path("holds/{id}")
    public Response release(
            @PathParam("id") UUID id, @QueryParam("reason") @NotBlank @Size(min = 10, max = 2000) String reason) {
        var change = releasing.propose(id, reason);
        return Response.accepted(change)
                .location(URI.create("/api/v1/changes/" + change.id()))
                .build();
    }
}
