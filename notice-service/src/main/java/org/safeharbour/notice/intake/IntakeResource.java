package org.safeharbour.notice.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.intake.grammar.Target;
import org.safeharbour.notice.notice.NoticeShown;
import org.safeharbour.notice.notice.Periods;

/** Letters as they come in. */
@Path("/api/v1/intake")
@Produces(MediaType.APPLICATION_JSON)
class IntakeResource {
    private final ReceivingLetter receiving;
    private final ReadingIntake reading;
    private final FilingLetter filing;
    private final NoticeConfig config;

    IntakeResource(ReceivingLetter receiving, ReadingIntake reading, FilingLetter filing, NoticeConfig config) {
        this.receiving = receiving;
        this.reading = reading;
        this.filing = filing;
        this.config = config;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Permission.NOTICE_FILE, Permission.OFFICER})
    public RestResponse<IntakeView> receive(
            @RestForm("file") List<FileUpload> files, @RestForm("receivedAt") String receivedAt) {
        var uploads = files == null ? List.<FileUpload>of() : files;
        if (uploads.stream().anyMatch(file -> file.size() > config.bytesPerFile())) {
            throw Problem.of(CommonProblem.TOO_LARGE).error("file", "intake.file-too-large", config.bytesPerFile());
        }
        var view =
                receiving.receive(uploads.stream().map(IntakeResource::document).toList(), instant(receivedAt));
        return RestResponse.ResponseBuilder.<IntakeView>created(URI.create("/api/v1/intake/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Permission.NOTICE_FILE, Permission.NOTICE_READ, Permission.OFFICER})
    public IntakeView read(@RestPath UUID id) {
        return reading.read(id);
    }

    @GET
    @Path("/{id}/targets")
    @RolesAllowed({Permission.NOTICE_FILE, Permission.NOTICE_READ, Permission.OFFICER})
    public Page<Target> targets(
            @RestPath UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return reading.targets(id, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/{id}/documents/{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Permission.NOTICE_FILE, Permission.NOTICE_READ, Permission.OFFICER})
    public RestResponse<byte[]> document(@RestPath UUID id, @RestPath UUID document) {
        // The name a sender chose goes into no header; a browser is told to save, never to show.
        return RestResponse.ResponseBuilder.ok(reading.document(id, document).bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document + "\"")
                .build();
    }

    @POST
    @Path("/{id}/notice")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Permission.NOTICE_FILE, Permission.OFFICER})
    public RestResponse<NoticeShown> file(@RestPath UUID id, @NotNull @Valid NoticeCorrections corrections) {
        var filed = filing.file(id, corrections);
        var notice = filed.notice();
        var answer = filed.created()
                ? RestResponse.ResponseBuilder.<NoticeShown>created(URI.create("/api/v1/notices/" + notice.id()))
                : RestResponse.ResponseBuilder.<NoticeShown>ok();
        return answer.entity(notice)
                .header(HttpHeaders.ETAG, "\"" + notice.version() + "\"")
                .build();
    }

    private static UploadedDocument document(FileUpload file) {
        try {
            return new UploadedDocument(file.fileName(), file.contentType(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be read back", e);
        }
    }

    private static OffsetDateTime instant(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var at = OffsetDateTime.parse(text);
            Periods.bounded("receivedAt", at.toInstant());
            return at;
        } catch (DateTimeException e) {
            throw Problem.invalid("receivedAt", "notice.instant");
        }
    }
}
