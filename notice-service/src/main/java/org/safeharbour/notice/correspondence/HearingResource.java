package org.safeharbour.notice.correspondence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.Etags;
import org.safeharbour.notice.notice.HearingView;

/** Hearings of a notice. */
@Path("/api/v1/notices/{id}/hearings")
@Produces(MediaType.APPLICATION_JSON)
class HearingResource {
    private final HoldingHearing holding;

    HearingResource(HoldingHearing holding) {
        this.holding = holding;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Permission.OFFICER, Permission.NOTICE_HANDLE})
    public RestResponse<HearingView> hold(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid HearingRequest request) {
        var held = holding.hold(id, request, Etags.version(ifMatch));
        var answer = held.created()
                ? RestResponse.ResponseBuilder.<HearingView>created(URI.create("/api/v1/notices/" + id))
                : RestResponse.ResponseBuilder.<HearingView>ok();
        return answer.entity(held.hearing()).build();
    }
}
