package org.safeharbour.takedown.order;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.takedown.Permission;

/** Takedown orders. */
@Path("/api/v1/takedown-orders")
@Tag(name = "Takedown orders")
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final ProposingOrder proposing;
    private final AddingTargets adding;
    private final DecidingOrder deciding;
    private final ReadingOrders reading;
    private final TargetLists lists;

    OrderResource(
            ProposingOrder proposing,
            AddingTargets adding,
            DecidingOrder deciding,
            ReadingOrders reading,
            TargetLists lists) {
        this.proposing = proposing;
        this.adding = adding;
        this.deciding = deciding;
        this.reading = reading;
        this.lists = lists;
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.TAKEDOWN_REQUEST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Proposes an order; somebody else approves it")
    public RestResponse<OrderView> propose(@NotNull @Valid OrderRequest request) {
        var order = proposing.propose(request);
        return RestResponse.ResponseBuilder.<OrderView>created(URI.create("/api/v1/takedown-orders/" + order.id()))
                .entity(order)
                .build();
    }

    @GET
    @RolesAllowed({Permission.TAKEDOWN_REQUEST, Permission.TAKEDOWN_APPROVE})
    @Operation(summary = "Orders, newest first")
    public Page<OrderView> list(
            @QueryParam("status") OrderStatus status,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.list(status, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Permission.TAKEDOWN_REQUEST, Permission.TAKEDOWN_APPROVE})
    @Operation(summary = "One order with its approvals and counts by outcome")
    public OrderView get(@PathParam("id") UUID id) {
        return reading.get(id);
    }

    @POST
    @Path("/{id}/targets")
    @Idempotent
    @RolesAllowed(Permission.TAKEDOWN_REQUEST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds targets; earlier approvals are void")
    public TargetsAdded addJson(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = TargetsRequest.class))) @NotNull
                    String json) {
        return adding.add(id, lists.json(json));
    }

    @POST
    @Path("/{id}/targets")
    @Idempotent
    @RolesAllowed(Permission.TAKEDOWN_REQUEST)
    @Consumes(CSV)
    @Operation(summary = "Adds targets of a table: kind and value, or value alone")
    public TargetsAdded addCsv(@PathParam("id") UUID id, @NotNull String csv) {
        return adding.add(id, lists.csv(csv));
    }

    @POST
    @Path("/{id}/targets")
    @Idempotent
    @RolesAllowed(Permission.TAKEDOWN_REQUEST)
    @Consumes({NDJSON, "application/jsonl"})
    @Operation(summary = "Adds targets, one JSON object a line")
    public TargetsAdded addNdjson(@PathParam("id") UUID id, @NotNull String ndjson) {
        return adding.add(id, lists.ndjson(ndjson));
    }

    @GET
    @Path("/{id}/targets")
    @RolesAllowed({Permission.TAKEDOWN_REQUEST, Permission.TAKEDOWN_APPROVE})
    @Operation(summary = "Targets and what became of them; the ledger keeps who looked")
    public Page<TargetView> targets(
            @PathParam("id") UUID id,
            @QueryParam("outcome") Outcome outcome,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.targets(id, outcome, PageRequest.of(limit, cursor));
    }

    @POST
    @Path("/{id}/approvals")
    @Idempotent
    @RolesAllowed(Permission.TAKEDOWN_APPROVE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approves or rejects exactly what the digest names")
    public OrderView decide(@PathParam("id") UUID id, @NotNull @Valid ApprovalRequest request) {
        return deciding.decide(id, request);
    }
}
