package org.safeharbour.kit.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.safeharbour.kit.peer.MessageBatch;
import org.safeharbour.kit.peer.MessageResults;

/** Where the other services of this installation deliver their messages; the gateway never routes here. */
@Path("/internal/v1/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class MessageResource {
    private final Accepting accepting;

    MessageResource(Accepting accepting) {
        this.accepting = accepting;
    }

    @POST
    @Blocking
    @RolesAllowed("service.message")
    @Operation(hidden = true)
    public MessageResults receive(@NotNull @Valid MessageBatch batch) {
        return accepting.accept(batch.messages());
    }
}
