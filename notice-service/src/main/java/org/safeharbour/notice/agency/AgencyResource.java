package org.safeharbour.notice.agency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.notice.Permission;

/** The directory of authorities. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
class AgencyResource {
    private final AgencyDirectory directory;
    private final ProposingAgencyChange proposing;

    AgencyResource(AgencyDirectory directory, ProposingAgencyChange proposing) {
        this.directory = directory;
        this.proposing = proposing;
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

    @PUT
    @Path("/{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.DIRECTORY_EDIT)
    public RestResponse<ChangeView> propose(@RestPath String slug, @NotNull @Valid AgencyChangeRequest request) {
        var change = proposing.propose(slug, request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, change)
                .location(URI.create("/api/v1/changes/" + change.id()))
                .build();
    }
}
