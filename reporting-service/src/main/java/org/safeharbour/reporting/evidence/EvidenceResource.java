package org.safeharbour.reporting.evidence;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.reporting.Permission;

/** Evidence and its chain of custody, for staff. */
@Path("/api/v1/evidence")
class EvidenceResource {
    private final ReadingEvidence reading;
    private final TakingSnapshot taking;

    EvidenceResource(ReadingEvidence reading, TakingSnapshot taking) {
        this.reading = reading;
        this.taking = taking;
    }

    /** A snapshot that a member of staff asks for. */
    record SnapshotRequest(
            @NotNull UUID noticeId,
            @Size(max = 64) String agency,
            @NotNull Boolean childSafety,
            @NotNull @Valid Target target) {}

    @GET
    @RolesAllowed(Permission.EVIDENCE_READ)
    public Page<EvidenceView> ofNotice(
            @QueryParam("noticeId") @NotNull UUID noticeId,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.ofNotice(noticeId, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Permission.EVIDENCE_READ)
    public EvidenceView one(@PathParam("id") UUID id) {
        return reading.one(id);
    }

    @GET
    @Path("{id}/custody")
    @RolesAllowed(Permission.EVIDENCE_READ)
    public Page<CustodyView> custody(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reading.custody(id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Permission.EVIDENCE_READ)
    public Response content(
            @PathParam("id") UUID id, @QueryParam("purpose") @NotBlank @Size(min = 10, max = 500) String purpose) {
        var content = reading.content(id, purpose);
        // Always a download under a neutral type: nothing that a suspect uploaded is ever rendered by a browser here.
        return Response.ok(content.bytes(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + content.id() + ".bin\"")
                .header("X-Evidence-Media-Type", content.mediaType())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The certificate under section 63(4) of the Bharatiya Sakshya Adhiniyam 2023, ready to be signed. */
    @GET
    @Path("{id}/certificate")
    @Produces("application/pdf")
    @RolesAllowed(Permission.EVIDENCE_READ)
    public Response certificate(@PathParam("id") UUID id) {
        return Response.ok(reading.certificate(id), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"certificate-" + id + ".pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("snapshots")
    @Idempotent
    @RolesAllowed(Permission.HOLD_MANAGE)
    public Response snapshot(@NotNull @Valid SnapshotRequest request) {
        var evidence = taking.take(request.noticeId(), request.agency(), request.childSafety(), request.target());
        return Response.created(URI.create("/api/v1/evidence/" + evidence.id()))
                .entity(evidence)
                .build();
    }
}
