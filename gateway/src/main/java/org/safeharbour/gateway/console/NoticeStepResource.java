package org.safeharbour.gateway.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.services.Notices;
import org.safeharbour.gateway.services.Services;
import org.safeharbour.gateway.session.Session;

/** The steps of a notice, from forms. Each goes to the service in the person's own name; the page is shown anew after it. */
@Path("/console")
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class NoticeStepResource {
    private final Services services;
    private final Session session;

    NoticeStepResource(Services services, Session session) {
        this.services = services;
        this.session = session;
    }

    @POST
    @Path("notices/{id}/acknowledgement")
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<Void> acknowledge(
            @RestPath UUID id, @RestForm String token, @RestForm String once, @RestForm String etag) {
        session.requireForm(token);
        return step("POST", id, "acknowledgement", null, once, etag);
    }

    @POST
    @Path("notices/{id}/verification")
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<Void> verify(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String etag,
            @RestForm String contact,
            @RestForm String note) {
        session.requireForm(token);
        var body = Map.of("method", "CALL_BACK", "contactId", FormFields.text(contact), "note", FormFields.text(note));
        return step("POST", id, "verification", body, once, etag);
    }

    /** What is not ticked is left out and stays open. */
    @POST
    @Path("notices/{id}/acceptance")
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<Void> accept(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String etag,
            @RestForm List<Integer> shown,
            @RestForm List<Integer> accept) {
        session.requireForm(token);
        var left = new ArrayList<>(shown == null ? List.of() : shown);
        left.removeAll(accept == null ? List.of() : accept);
        var except = left.stream().map(String::valueOf).collect(Collectors.joining(","));
        return step("POST", id, "acceptance" + (except.isEmpty() ? "" : "?except=" + except), null, once, etag);
    }

    @POST
    @Path("notices/{id}/answers")
    @RolesAllowed(Permission.NOTICE_HANDLE)
    public RestResponse<Void> answer(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String etag,
            @RestForm int position,
            @RestForm String outcome,
            @RestForm String ground,
            @RestForm String until,
            @RestForm String text) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, String>();
        body.put("outcome", FormFields.text(outcome));
        body.put("text", FormFields.text(text));
        if ("REFUSED".equals(outcome)) {
            body.put("ground", FormFields.text(ground));
        }
        if ("CARRIED_OVER".equals(outcome)) {
            body.put("until", FormFields.text(until));
        }
        return step("PUT", id, "demands/" + position + "/answer", body, null, etag);
    }

    @POST
    @Path("notices/{id}/replies")
    @RolesAllowed(Permission.REPLY_DRAFT)
    public RestResponse<Void> draft(
            @RestPath UUID id, @RestForm String token, @RestForm String once, @RestForm String kind) {
        session.requireForm(token);
        return step("POST", id, "replies", Map.of("kind", FormFields.text(kind)), once, null);
    }

    @POST
    @Path("notices/{id}/replies/{reply}/decision")
    @RolesAllowed(Permission.REPLY_APPROVE)
    public RestResponse<Void> decide(
            @RestPath UUID id,
            @RestPath UUID reply,
            @RestForm String token,
            @RestForm String once,
            @RestForm String decision,
            @RestForm String note) {
        session.requireForm(token);
        var step = "APPROVE".equals(decision) ? "approval" : "rejection";
        services.change(
                Notices.PEER,
                "POST",
                "/api/v1/replies/" + reply + "/" + step,
                Map.of("note", FormFields.text(note)),
                once,
                null);
        return shownAnew(id);
    }

    private RestResponse<Void> step(String method, UUID id, String step, Object body, String once, String etag) {
        services.change(Notices.PEER, method, "/api/v1/notices/" + id + "/" + step, body, once, etag);
        return shownAnew(id);
    }

    private static RestResponse<Void> shownAnew(UUID id) {
        return RestResponse.seeOther(URI.create("/console/notices/" + id));
    }
}
