package org.safeharbour.notice.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.notice.Permission;

/** One demand of a notice: its answer and its targets. */
@Path("/api/v1/notices/{id}/demands/{position}")
@Produces(MediaType.APPLICATION_JSON)
class DemandResource {
    private final AnsweringDemand answering;
    private final ReadingNotice reading;

    DemandResource(AnsweringDemand answering, ReadingNotice reading) {
        this.answering = answering;
        this.reading = reading;
    }

    @PUT
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<NoticeShown> answer(
            @RestPath UUID id,
            @RestPath int position,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        var notice = answering.answer(id, position, request, Etags.version(ifMatch));
        return RestResponse.ResponseBuilder.ok(notice)
                .header(HttpHeaders.ETAG, Etags.of(notice.version()))
                .build();
    }

    @GET
    @Path("/targets")
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public Page<TargetView> targets(
            @RestPath UUID id,
            @RestPath int position,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.targets(id, position, PageRequest.of(limit, cursor));
    }
}
