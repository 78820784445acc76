package org.safeharbour.takedown.enforcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.takedown.Permission;

/** The platforms that orders act on. */
@Path("/api/v1/connectors")
@Tag(name = "Connectors")
@Produces(MediaType.APPLICATION_JSON)
class ConnectorResource {
    private final ReadingConnectors reading;

    ConnectorResource(ReadingConnectors reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Permission.TAKEDOWN_REQUEST, Permission.TAKEDOWN_APPROVE})
    @Operation(summary = "What each platform can do")
    public Page<ConnectorView> list() {
        return reading.list();
    }
}
