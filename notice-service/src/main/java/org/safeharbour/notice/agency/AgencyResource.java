package org.safeharbour.notice.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.notice.Permission;

/** The directory of authorities. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
class AgencyResource {
    private final AgencyDirectory directory;

    AgencyResource(AgencyDirectory directory) {
        this.directory = directory;
    }

    @GET
    @RolesAllowed(Permission.NOTICE_READ)
    public Page<AgencyView> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return directory.page(PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{slug}")
    @RolesAllowed(Permission.NOTICE_READ)
    public AgencyView read(@RestPath String slug) {
        return directory.read(slug);
    }
}
