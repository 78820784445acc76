package org.safeharbour.gateway.console;

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
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.services.Notices;
import org.safeharbour.gateway.services.Services;
import org.safeharbour.gateway.session.Session;

/** What the platform asks of an authority, days before it, and answers to demands without a list, from forms. */
@Path("/console")
@Blocking
@RolesAllowed(Permission.NOTICE_HANDLE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CorrespondenceResource {
    private final Notices notices;
    private final Services services;
    private final Session session;

    CorrespondenceResource(Notices notices, Services services, Session session) {
        this.notices = notices;
        this.services = services;
        this.session = session;
    }

    /** One question; the notice service names every open defect in it. */
    @POST
    @Path("notices/{id}/clarifications")
    public RestResponse<Void> ask(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String etag,
            @RestForm String question) {
        session.requireForm(token);
        return step(id, "clarifications", Map.of("question", FormFields.text(question)), once, etag);
    }

    @POST
    @Path("notices/{id}/extensions")
    public RestResponse<Void> askForTime(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String etag,
            @RestForm String until,
            @RestForm String zone,
            @RestForm String reason) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, String>();
        body.put("until", FormFields.moment("until", until, zone));
        body.put("reason", FormFields.text(reason));
        return step(id, "extensions", body, once, etag);
    }

    /** A new day, or with the same moment, who went and what came of it. */
    @POST
    @Path("notices/{id}/hearings")
    public RestResponse<Void> hearing(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String etag,
            @RestForm String at,
            @RestForm String zone,
            @RestForm String mode,
            @RestForm String place,
            @RestForm String attendee,
            @RestForm String outcome) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, String>();
        body.put("at", FormFields.moment("at", at, zone));
        body.put("mode", FormFields.orNull(mode));
        body.put("place", FormFields.orNull(place));
        body.put("attendee", FormFields.orNull(attendee));
        body.put("outcome", FormFields.orNull(outcome));
        body.values().removeIf(value -> value == null);
        return step(id, "hearings", body, once, etag);
    }

    /** What a stated search found, or that the demand is too wide and what is offered instead. */
    @POST
    @Path("notices/{id}/open-answers")
    public RestResponse<Void> answerOpenEnded(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String etag,
            @RestForm int position,
            @RestForm String outcome,
            @RestForm String method,
            @RestForm String scope,
            @RestForm String cutOff,
            @RestForm String zone,
            @RestForm String foundKind,
            @RestForm String found,
            @RestForm String narrowing,
            @RestForm String text) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, Object>();
        body.put("text", FormFields.text(text));
        if ("REFUSED".equals(outcome)) {
            body.put("outcome", "REFUSED");
            body.put("ground", "OVERBROAD");
            body.put("narrowing", FormFields.text(narrowing));
        } else {
            var search = new LinkedHashMap<String, String>();
            search.put("method", FormFields.text(method));
            search.put("scope", FormFields.text(scope));
            search.put("cutOff", FormFields.moment("cutOff", cutOff, zone));
            body.put("outcome", "ANSWERED");
            body.put("search", search);
            body.put("found", listed(FormFields.text(foundKind), found));
        }
        var target = "/api/v1/notices/" + id + "/demands/" + position + "/answer";
        services.change(Notices.PEER, "PUT", target, body, null, etag);
        return shownAnew(id);
    }

    private static List<Map<String, String>> listed(String kind, String lines) {
        return FormFields.text(lines)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Map.of("kind", kind, "value", line))
                .toList();
    }

    private RestResponse<Void> step(UUID id, String step, Object body, String once, String etag) {
        notices.step(id, step, body, once, etag);
        return shownAnew(id);
    }

    private static RestResponse<Void> shownAnew(UUID id) {
        return RestResponse.seeOther(URI.create("/console/notices/" + id));
    }
}
