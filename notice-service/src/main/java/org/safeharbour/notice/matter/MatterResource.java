package org.safeharbour.notice.matter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.notice.Permission;

/** Matters, for staff: what several authorities write about the same thing. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
class MatterResource {
    private final JoiningMatter joining;

    MatterResource(JoiningMatter joining) {
        this.joining = joining;
    }

    /** A notice that belongs to the matter. */
    record LinkRequest(@NotNull UUID noticeId) {}

    @GET
    @RolesAllowed(Permission.NOTICE_READ)
    public Page<JointMatterView.Line> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return joining.list(PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permission.NOTICE_READ)
    public JointMatterView read(@RestPath UUID id) {
        return joining.read(id);
    }

    @POST
    @Path("/{id}/notices")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<JointMatterView> link(@RestPath UUID id, @NotNull @Valid LinkRequest request) {
        var matter = joining.link(id, request.noticeId());
        return RestResponse.ResponseBuilder.<JointMatterView>created(
                        URI.create("/api/v1/matters/" + id + "/notices/" + request.noticeId()))
                .entity(matter)
                .build();
    }

    @DELETE
    @Path("/{id}/notices/{noticeId}")
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public void unlink(@RestPath UUID id, @RestPath UUID noticeId) {
        joining.unlink(id, noticeId);
    }
}
