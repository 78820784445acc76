package org.safeharbour.reporting.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.change.ChangeView;

/** Figures of the time before this installation: proposed here, decided at {@code /changes}. */
@Path("/api/v1/statistics/imports")
class HistoryResource {
    private final ImportingHistory importing;

    HistoryResource(ImportingHistory importing) {
        this.importing = importing;
    }

    /** An import; {@code sha256} is the hash of the file as it was sent. */
    record ImportView(
            UUID id,
            HistoryImports.State state,
            String source,
            String note,
            String sha256,
            int rows,
            LocalDate from,
            LocalDate to,
            Instant proposedAt) {
        static ImportView of(HistoryImports.HistoryImport history) {
            return new ImportView(
                    history.id(),
                    history.state(),
                    history.source(),
                    history.note(),
                    HexFormat.of().formatHex(history.sha256()),
                    history.rowTotal(),
                    history.firstDay(),
                    history.lastDay(),
                    history.proposedAt());
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.REPORT_PREPARE)
    public Response json(
            @RequestBody(content = @Content(schema = @Schema(implementation = HistoryRequest.class))) @NotNull
                    String json)
            throws JsonProcessingException {
        return accepted(importing.json(json));
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @RolesAllowed(Permission.REPORT_PREPARE)
    public Response csv(@QueryParam("source") String source, @QueryParam("note") String note, @NotNull String csv) {
        return accepted(importing.csv(source, note, csv));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Permission.REPORT_PREPARE, Permission.REPORT_APPROVE})
    public ImportView one(@PathParam("id") UUID id) {
        return ImportView.of(importing.one(id));
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({Permission.REPORT_PREPARE, Permission.REPORT_APPROVE})
    public Page<HistoryImports.PlacedRow> rows(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return importing.rows(id, PageRequest.of(limit, cursor));
    }

    private static Response accepted(ChangeView change) {
        return Response.accepted(change)
                .location(URI.create("/api/v1/changes/" + change.id()))
                .build();
    }
}
