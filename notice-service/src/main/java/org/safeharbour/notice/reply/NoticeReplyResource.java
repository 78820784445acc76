package org.safeharbour.notice.reply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The replies of one notice. */
@Path("/api/v1/notices/{id}/replies")
@Produces(MediaType.APPLICATION_JSON)
class NoticeReplyResource {
    private final DraftingReply drafting;
    private final ReadingReply reading;

    NoticeReplyResource(DraftingReply drafting, ReadingReply reading) {
        this.drafting = drafting;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.REPLY_DRAFT)
    public RestResponse<ReplyView> draft(@RestPath UUID id, @NotNull @Valid ReplyRequest request) {
        var reply = drafting.draft(id, request);
        return RestResponse.ResponseBuilder.<ReplyView>created(URI.create("/api/v1/replies/" + reply.id()))
                .entity(reply)
                .build();
    }

    @GET
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public Page<ReplyView> list(
            @RestPath UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reading.list(id, PageRequest.of(limit, cursor));
    }
}
