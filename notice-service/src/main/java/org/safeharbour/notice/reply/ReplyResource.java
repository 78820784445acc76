package org.safeharbour.notice.reply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.notice.Permission;

/** One reply: its decision, its document and the proof that it stands in the ledger. */
@Path("/api/v1/replies/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ReplyResource {
    private static final String PDF = "application/pdf";
    private static final String RETRY_SECONDS = "1";

    private final IssuingReply issuing;
    private final ReadingReply reading;

    ReplyResource(IssuingReply issuing, ReadingReply reading) {
        this.issuing = issuing;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public ReplyView read(@RestPath UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed(Permission.REPLY_APPROVE)
    public ReplyView approve(@RestPath UUID id) {
        return issuing.issue(id);
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @RolesAllowed(Permission.REPLY_APPROVE)
    public ReplyView reject(@RestPath UUID id, @Valid DecisionNote note) {
        return issuing.reject(id, note);
    }

    @GET
    @Path("/document")
    @Produces(PDF)
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public RestResponse<byte[]> document(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.ok(reading.document(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reply-" + id + ".pdf\"")
                .build();
    }

    @GET
    @Path("/proof")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public Response proof(@RestPath UUID id) {
        return reading.proof(id)
                .map(proof -> Response.ok(proof)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"reply-" + id + ".tlog-proof\""))
                .orElseGet(() -> Response.accepted().header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS))
                .build();
    }
}
