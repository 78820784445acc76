package org.safeharbour.reporting.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeharbour.reporting.Permission;

/** The sealed package of a disclosure, for the officers of its agency, and the receipt. */
@Path("/api/v1/disclosures")
@Tag(name = "Disclosures")
class PackageResource {
    private final DownloadingPackage downloading;
    private final ReadingDisclosure reading;

    PackageResource(DownloadingPackage downloading, ReadingDisclosure reading) {
        this.downloading = downloading;
        this.reading = reading;
    }

    @HEAD
    @Path("/{id}/package")
    @RolesAllowed(Permission.OFFICER)
    @Operation(summary = "Whether the package can be taken, without taking it")
    public Response look(@PathParam("id") UUID id) {
        var described = downloading.look(id);
        return headers(Response.ok(), described)
                .header("Content-Length", described.bytes())
                .build();
    }

    @GET
    @Path("/{id}/package")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Permission.OFFICER)
    @Operation(summary = "The archive, sealed to the agency's key; once, until it expires")
    public Response take(@PathParam("id") UUID id) {
        var taken = downloading.take(id);
        return headers(Response.ok(taken.bytes()), taken.described()).build();
    }

    @GET
    @Path("/{id}/receipt")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Permission.DISCLOSURE_PREPARE, Permission.DISCLOSURE_APPROVE, Permission.OFFICER})
    @Operation(summary = "What was handed over, and when")
    public ReceiptView receipt(@PathParam("id") UUID id) {
        return reading.receipt(id);
    }

    private static Response.ResponseBuilder headers(
            Response.ResponseBuilder response, DownloadingPackage.Described described) {
        return response.type(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + described.name() + "\"")
                .header("X-Content-Sha256", described.sha256())
                .header("Cache-Control", "no-store");
    }
}
