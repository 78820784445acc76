package org.safeharbour.notice.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.Permission;

/** The steps of a notice, from acknowledgement to its end. */
@Path("/api/v1/notices/{id}")
@Produces(MediaType.APPLICATION_JSON)
class NoticeStepResource {
    private final AcknowledgingNotice acknowledging;
    private final VerifyingOfficer verifying;
    private final AcceptingNotice accepting;
    private final EndingNotice ending;

    NoticeStepResource(
            AcknowledgingNotice acknowledging,
            VerifyingOfficer verifying,
            AcceptingNotice accepting,
            EndingNotice ending) {
        this.acknowledging = acknowledging;
        this.verifying = verifying;
        this.accepting = accepting;
        this.ending = ending;
    }

    @POST
    @Path("/acknowledgement")
    @Idempotent
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<NoticeShown> acknowledge(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(acknowledging.acknowledge(id, Etags.version(ifMatch)));
    }

    @POST
    @Path("/verification")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<NoticeShown> verify(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid VerificationRequest request) {
        return tagged(verifying.verify(id, request, Etags.version(ifMatch)));
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<NoticeShown> accept(
            @RestPath UUID id,
            @QueryParam("except") @Size(max = 1_000) String except,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(accepting.accept(id, positions(except), Etags.version(ifMatch)));
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<NoticeShown> reject(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RejectionRequest request) {
        return tagged(ending.reject(id, request, Etags.version(ifMatch)));
    }

    @POST
    @Path("/closure")
    @Idempotent
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<NoticeShown> close(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(ending.close(id, Etags.version(ifMatch)));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @RolesAllowed(Permission.OFFICER)
    public RestResponse<NoticeShown> withdraw(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(ending.withdraw(id, Etags.version(ifMatch)));
    }

    private static RestResponse<NoticeShown> tagged(NoticeShown notice) {
        return RestResponse.ResponseBuilder.ok(notice)
                .header(HttpHeaders.ETAG, Etags.of(notice.version()))
                .build();
    }

    private static Set<Integer> positions(String list) {
        var positions = new HashSet<Integer>();
        if (list == null || list.isBlank()) {
            return positions;
        }
        for (var part : list.split(",", -1)) {
            if (!part.strip().matches("[1-9]\\d{0,3}")) {
                throw Problem.invalid("except", "notice.except-unknown");
            }
            positions.add(Integer.valueOf(part.strip()));
        }
        return positions;
    }
}
