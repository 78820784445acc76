package org.safeharbour.notice.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.notice.NoticeConfig;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.ClarificationView;
import org.safeharbour.notice.notice.Etags;
import org.safeharbour.notice.notice.NoticeShown;

/** Questions about what a notice lacks, and their answers. */
@Path("/api/v1/notices/{id}/clarifications")
@Produces(MediaType.APPLICATION_JSON)
class ClarificationResource {
    private final AskingClarification asking;
    private final AnsweringClarification answering;
    private final ReadingEnclosure reading;
    private final NoticeConfig config;
    private final ObjectMapper json;

    ClarificationResource(
            AskingClarification asking,
            AnsweringClarification answering,
            ReadingEnclosure reading,
            NoticeConfig config,
            ObjectMapper json) {
        this.asking = asking;
        this.answering = answering;
        this.reading = reading;
        this.config = config;
        this.json = json;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<ClarificationView> ask(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClarificationRequest request) {
        var clarification = asking.ask(id, request, Etags.version(ifMatch));
        return RestResponse.ResponseBuilder.<ClarificationView>created(URI.create("/api/v1/notices/" + id))
                .entity(clarification)
                .build();
    }

    @POST
    @Path("/{clarification}/answer")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permission.OFFICER)
    public RestResponse<NoticeShown> answer(
            @RestPath UUID id, @RestPath UUID clarification, @NotNull @Valid ClarificationAnswer answer) {
        return tagged(answering.answer(id, clarification, answer, List.of()));
    }

    @POST
    @Path("/{clarification}/answer")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Permission.OFFICER)
    public RestResponse<NoticeShown> answerWithFiles(
            @RestPath UUID id,
            @RestPath UUID clarification,
            @RestForm("answer") String answer,
            @RestForm(FileUpload.ALL) List<FileUpload> files) {
        var uploads = files == null ? List.<FileUpload>of() : files;
        checkSize(uploads);
        var enclosures = uploads.stream().map(ClarificationResource::enclosure).toList();
        return tagged(answering.answer(id, clarification, read(answer), enclosures));
    }

    @GET
    @Path("/{clarification}/documents/{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Permission.NOTICE_READ, Permission.OFFICER})
    public RestResponse<byte[]> document(@RestPath UUID id, @RestPath UUID clarification, @RestPath UUID document) {
        // The name a sender chose goes into no header; a browser is told to save, never to show.
        return RestResponse.ResponseBuilder.ok(reading.read(id, clarification, document))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document + "\"")
                .build();
    }

    private ClarificationAnswer read(String answer) {
        if (answer == null) {
            throw Problem.invalid("answer", "clarification.no-answer");
        }
        try {
            var read = json.readValue(answer, ClarificationAnswer.class);
            if (read == null) {
                throw Problem.invalid("answer", "clarification.no-answer");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw Problem.invalid("answer", "clarification.answer-unreadable");
        }
    }

    private void checkSize(List<FileUpload> files) {
        if (files.size() > config.filesPerIntake()) {
            throw Problem.invalid("file", "intake.too-many-files", config.filesPerIntake());
        }
        long all = files.stream().mapToLong(FileUpload::size).sum();
        boolean large = files.stream().anyMatch(file -> file.size() > config.bytesPerFile());
        if (large || all > config.bytesPerIntake()) {
            throw Problem.of(CommonProblem.TOO_LARGE).error("file", "intake.file-too-large", config.bytesPerFile());
        }
    }

    private static Enclosure enclosure(FileUpload file) {
        try {
            return new Enclosure(file.fileName(), file.contentType(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be read back", e);
        }
    }

    private static RestResponse<NoticeShown> tagged(NoticeShown notice) {
        return RestResponse.ResponseBuilder.ok(notice)
                .header(HttpHeaders.ETAG, Etags.of(notice.version()))
                .build();
    }
}
