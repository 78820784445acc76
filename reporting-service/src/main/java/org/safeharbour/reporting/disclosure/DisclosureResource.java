package org.safeharbour.reporting.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.reporting.Permission;

/** Disclosures: what is asked, permitted and released, and who decides. */
@Path("/api/v1/disclosures")
@Tag(name = "Disclosures")
@Produces(MediaType.APPLICATION_JSON)
class DisclosureResource {
    private final ReadingDisclosure reading;
    private final PreparingDisclosure preparing;
    private final DecidingDisclosure deciding;
    private final RenewingPackage renewing;

    DisclosureResource(
            ReadingDisclosure reading,
            PreparingDisclosure preparing,
            DecidingDisclosure deciding,
            RenewingPackage renewing) {
        this.reading = reading;
        this.preparing = preparing;
        this.deciding = deciding;
        this.renewing = renewing;
    }

    @GET
    @RolesAllowed({Permission.DISCLOSURE_PREPARE, Permission.DISCLOSURE_APPROVE, Permission.OFFICER})
    @Operation(summary = "Disclosures, newest first; an officer's own agency's")
    public Page<DisclosureView> list(
            @QueryParam("state") DisclosureState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.list(state, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Permission.DISCLOSURE_PREPARE, Permission.DISCLOSURE_APPROVE, Permission.OFFICER})
    @Operation(summary = "One disclosure")
    public DisclosureView get(@PathParam("id") UUID id) {
        return reading.one(id);
    }

    @GET
    @Path("/{id}/targets")
    @RolesAllowed({Permission.DISCLOSURE_PREPARE, Permission.DISCLOSURE_APPROVE})
    @Operation(summary = "Its targets and which kinds of data were found; the ledger keeps who looked")
    public Page<DisclosureTargetView> targets(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reading.targets(id, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/{id}/preparation")
    @Idempotent
    @RolesAllowed(Permission.DISCLOSURE_PREPARE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Narrows what is released; earlier approvals are void")
    public DisclosureView prepare(@PathParam("id") UUID id, @NotNull @Valid PreparationRequest request) {
        return preparing.prepare(id, request);
    }

    @POST
    @Path("/{id}/approvals")
    @Idempotent
    @RolesAllowed(Permission.DISCLOSURE_APPROVE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approves or rejects exactly what the digest names")
    public DisclosureView decide(@PathParam("id") UUID id, @NotNull @Valid ApprovalRequest request) {
        return deciding.decide(id, request);
    }

    @POST
    @Path("/{id}/renewal")
    @Idempotent
    @RolesAllowed(Permission.DISCLOSURE_APPROVE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets the package be downloaded once more")
    public DisclosureView renew(@PathParam("id") UUID id, @NotNull @Valid RenewalRequest request) {
        return renewing.renew(id, request.reason());
    }
}
