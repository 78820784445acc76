package org.safeharbour.gateway.portal;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.services.Multipart;
import org.safeharbour.gateway.services.Notices;
import org.safeharbour.gateway.session.Session;

/** What an officer does on a notice, from forms: answers, decisions, dates. The page is shown anew after it. */
@Path("/portal")
@Blocking
@RolesAllowed(Permission.OFFICER)
public class PortalStepResource {
    private final Notices notices;
    private final Session session;

    PortalStepResource(Notices notices, Session session) {
        this.notices = notices;
        this.session = session;
    }

    @POST
    @Path("notices/{id}/clarifications/{question}/answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<Void> answer(
            @RestPath UUID id,
            @RestPath UUID question,
            @RestForm String token,
            @RestForm String once,
            @RestForm String text,
            @RestForm List<String> legalBasis,
            @RestForm List<FileUpload> files) {
        session.requireForm(token);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("text", FormFields.text(text));
        answer.put("legalBasis", FormFields.list(legalBasis));
        notices.answerQuestion(id, question, answer, parts(files), once);
        return shownAnew(id);
    }

    @POST
    @Path("notices/{id}/extensions/{extension}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> decide(
            @RestPath UUID id,
            @RestPath UUID extension,
            @RestForm String token,
            @RestForm String once,
            @RestForm String decision,
            @RestForm String until,
            @RestForm String zone) {
        session.requireForm(token);
        boolean granted = "GRANT".equals(decision);
        var body = new LinkedHashMap<String, Object>();
        body.put("granted", granted);
        if (granted) {
            body.put("until", FormFields.moment("until", until, zone));
        }
        notices.step(id, "extensions/" + extension + "/decision", body, once, null);
        return shownAnew(id);
    }

    @POST
    @Path("notices/{id}/reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> remind(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String text,
            @RestForm String newDueAt,
            @RestForm String zone) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, String>();
        body.put("text", FormFields.text(text));
        var due = FormFields.moment("newDueAt", newDueAt, zone);
        if (due != null) {
            body.put("newDueAt", due);
        }
        notices.step(id, "reminders", body, once, null);
        return shownAnew(id);
    }

    @POST
    @Path("notices/{id}/hearings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> schedule(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String at,
            @RestForm String zone,
            @RestForm String mode,
            @RestForm String place) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, String>();
        body.put("at", FormFields.moment("at", at, zone));
        body.put("mode", FormFields.orNull(mode));
        body.put("place", FormFields.orNull(place));
        notices.step(id, "hearings", withoutEmpty(body), once, null);
        return shownAnew(id);
    }

    private static Map<String, String> withoutEmpty(Map<String, String> body) {
        body.values().removeIf(value -> value == null);
        return body;
    }

    /** Null when no file was chosen: browsers send an empty one then. */
    private static Multipart parts(List<FileUpload> files) {
        Multipart parts = null;
        for (var file : FormFields.list(files)) {
            if (file.size() > 0) {
                parts = parts == null ? new Multipart() : parts;
                parts.file("file", file.fileName(), file.contentType(), file.uploadedFile());
            }
        }
        return parts;
    }

    private static RestResponse<Void> shownAnew(UUID id) {
        return RestResponse.seeOther(URI.create("/portal/notices/" + id));
    }
}
