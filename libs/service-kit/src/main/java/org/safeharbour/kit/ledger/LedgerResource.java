package org.safeharbour.kit.ledger;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.safeharbour.kit.problem.Problem;

/** The transparency log as authorities and auditors read it; key, checkpoint and consistency are public. */
@Path("/api/v1/ledgers/{name}")
@Blocking
class LedgerResource {
    private static final String NOTE = "text/plain;charset=UTF-8";
    private static final String RETRY_SECONDS = "1";

    private final ReadingLedger reading;

    LedgerResource(ReadingLedger reading) {
        this.reading = reading;
    }

    @GET
    @Path("checkpoint")
    @Produces(NOTE)
    @PermitAll
    public String checkpoint(@PathParam("name") String name) {
        return reading.named(name).checkpoint().orElseThrow(Problem::notFound);
    }

    @GET
    @Path("key")
    @Produces(NOTE)
    @PermitAll
    public String key(@PathParam("name") String name) {
        return reading.named(name).verifierKey() + "\n";
    }

    @GET
    @Path("consistency")
    @Produces(NOTE)
    @PermitAll
    public String consistency(
            @PathParam("name") String name,
            @NotNull @QueryParam("from") Long from,
            @NotNull @QueryParam("to") Long to) {
        return reading.named(name).consistency(from, to).toText();
    }

    @GET
    @Path("entries/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"audit.read", "officer"})
    public byte[] entry(@PathParam("name") String name, @PathParam("id") UUID id) {
        return reading.entry(name, id);
    }

    @GET
    @Path("entries/{id}/proof")
    @Produces(NOTE)
    @RolesAllowed({"audit.read", "officer"})
    public Response proof(@PathParam("name") String name, @PathParam("id") UUID id) {
        return reading.proof(name, id).map(proof -> Response.ok(proof).build()).orElseGet(() -> Response.accepted()
                .header("Retry-After", RETRY_SECONDS)
                .build());
    }

    @GET
    @Path("entries/{id}/openings")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"audit.read", "officer"})
    public byte[] openings(@PathParam("name") String name, @PathParam("id") UUID id) {
        return reading.openings(name, id).toJson();
    }
}
