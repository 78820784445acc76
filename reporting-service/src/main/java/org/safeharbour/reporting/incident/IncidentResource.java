package org.safeharbour.reporting.incident;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.reporting.Permission;

/** Mandatory reports about child-safety orders. */
@Path("/api/v1/incident-reports")
class IncidentResource {
    private static final String ZIP = "application/zip";

    private final PreparingIncident preparing;
    private final DecidingIncident deciding;
    private final ReadingIncidents reading;

    IncidentResource(PreparingIncident preparing, DecidingIncident deciding, ReadingIncidents reading) {
        this.preparing = preparing;
        this.deciding = deciding;
        this.reading = reading;
    }

    /** What to report, an order or all orders of a notice, and to whom. */
    record IncidentRequest(
            UUID orderId, UUID noticeId, @NotNull Destination destination) {}

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

    /** The receiver's acknowledgement. */
    record FilingRequest(
            @NotBlank @Size(max = 100) String receiptNumber,
            @NotNull Instant at) {}

    /** Why a report is withdrawn. */
    record RetractionRequest(
            @NotBlank @Size(min = 10, max = 2000) String reason) {}

    @GET
    @RolesAllowed({Permission.REPORT_PREPARE, Permission.REPORT_APPROVE})
    public Page<IncidentView> list(
            @QueryParam("state") IncidentState state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.list(state, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Permission.REPORT_PREPARE, Permission.REPORT_APPROVE})
    public IncidentView one(@PathParam("id") UUID id) {
        return reading.get(id);
    }

    @POST
    @Idempotent
    @RolesAllowed(Permission.REPORT_PREPARE)
    public Response prepare(@NotNull @Valid IncidentRequest request) {
        var report = preparing.prepare(request.orderId(), request.noticeId(), request.destination());
        return Response.created(URI.create("/api/v1/incident-reports/" + report.id()))
                .entity(report)
                .build();
    }

    @POST
    @Path("{id}/approvals")
    @RolesAllowed(Permission.REPORT_APPROVE)
    public IncidentView decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return deciding.decide(id, request.decision() == Decision.APPROVE, request.digest(), request.note());
    }

    @POST
    @Path("{id}/filing")
    @RolesAllowed(Permission.REPORT_PREPARE)
    public IncidentView file(@PathParam("id") UUID id, @NotNull @Valid FilingRequest request) {
        return deciding.file(id, request.receiptNumber(), request.at());
    }

    @POST
    @Path("{id}/retraction")
    @RolesAllowed(Permission.REPORT_APPROVE)
    public IncidentView retract(@PathParam("id") UUID id, @NotNull @Valid RetractionRequest request) {
        return deciding.retract(id, request.reason());
    }

    @GET
    @Path("{id}/dossier")
    @Produces(ZIP)
    @RolesAllowed({Permission.REPORT_PREPARE, Permission.REPORT_APPROVE})
    public Response dossier(@PathParam("id") UUID id) {
        return reading.dossier(id)
                .map(bytes -> Response.ok(bytes, ZIP)
                        .header("Content-Disposition", "attachment; filename=\"incident-report-" + id + ".zip\"")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> Response.accepted().header("Retry-After", "2"))
                .build();
    }
}
