package org.safeharbour.notice.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.Permission;

/** Filing and reading notices. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
class NoticeResource {
    private static final String PATH = "/api/v1/notices/";

    private final FilingNotice filing;
    private final ReadingNotice reading;

    NoticeResource(FilingNotice filing, ReadingNotice reading) {
        this.filing = filing;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Permission.NOTICE_FILE, Permission.OFFICER})
    public RestResponse<NoticeShown> file(
            @NotNull @Valid @ConvertGroup(from = Default.class, to = NoticeRequest.OfItsOwn.class)
                    NoticeRequest request) {
        var notice = filing.file(request, FilingNotice.Origin.DIRECT);
        return RestResponse.ResponseBuilder.<NoticeShown>created(URI.create(PATH + notice.id()))
                .entity(notice)
                .header(HttpHeaders.ETAG, Etags.of(notice.version()))
                .build();
    }

    @GET
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public Page<NoticeSummary> list(
            @QueryParam("status") String status,
            @QueryParam("agency") @Size(max = 40) String agency,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("q") @Size(max = 200) String words,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return reading.list(status(status), agency, instant(dueBefore), blank(words), PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public RestResponse<NoticeShown> read(@RestPath UUID id) {
        var notice = reading.read(id);
        return RestResponse.ResponseBuilder.ok(notice)
                .header(HttpHeaders.ETAG, Etags.of(notice.version()))
                .build();
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public Page<TimelineView> timeline(
            @RestPath UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reading.timeline(id, PageRequest.of(limit, cursor));
    }

    private static NoticeStatus status(String name) {
        if (name == null) {
            return null;
        }
        for (var status : NoticeStatus.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        throw Problem.invalid("status", "notice.status-unknown");
    }

    private static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            return Periods.bounded("dueBefore", OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Problem.invalid("dueBefore", "notice.instant");
        }
    }

    private static String blank(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
