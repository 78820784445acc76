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
import org.safeharbour.notice.notice.ExtensionView;
import org.safeharbour.notice.notice.NoticeShown;

/** More time for an answer. */
@Path("/api/v1/notices/{id}/extensions")
@Produces(MediaType.APPLICATION_JSON)
class ExtensionResource {
    private final ExtendingTime extending;

    ExtensionResource(ExtendingTime extending) {
        this.extending = extending;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<ExtensionView> ask(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ExtensionRequest request) {
        var extension = extending.ask(id, request, Etags.version(ifMatch));
        return RestResponse.ResponseBuilder.<ExtensionView>created(URI.create("/api/v1/notices/" + id))
                .entity(extension)
                .build();
    }

    @POST
    @Path("/{extension}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.OFFICER)
    public RestResponse<NoticeShown> decide(
            @RestPath UUID id, @RestPath UUID extension, @NotNull @Valid ExtensionDecision decision) {
        var notice = extending.decide(id, extension, decision);
        return RestResponse.ResponseBuilder.ok(notice)
                .header(HttpHeaders.ETAG, Etags.of(notice.version()))
                .build();
    }
}
