package org.safeharbour.gateway.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Disclosures;
import org.safeharbour.gateway.session.Session;

/** Disclosures: what was asked, what the law permits, what is released, side by side, and the second person's decision. */
@Path("/console/disclosures")
@Blocking
@RolesAllowed({Permission.DISCLOSURE_PREPARE, Permission.DISCLOSURE_APPROVE})
@Produces(MediaType.TEXT_HTML)
public class DisclosureResource {
    private static final String WAITING = "AWAITING_APPROVAL";

    private final Disclosures disclosures;
    private final Session session;
    private final Frames frames;

    DisclosureResource(Disclosures disclosures, Session session, Frames frames) {
        this.disclosures = disclosures;
        this.session = session;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        var wanted = state == null ? WAITING : state;
        return ConsoleTemplates.disclosures(
                frames.frame(), disclosures.page("ALL".equals(wanted) ? null : wanted, cursor), wanted);
    }

    @GET
    @Path("{id}")
    public TemplateInstance disclosure(@RestPath UUID id) {
        return ConsoleTemplates.disclosure(frames.frame(), disclosures.disclosure(id));
    }

    /** What is not ticked is withheld, on the stated ground. */
    @POST
    @Path("{id}/preparation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.DISCLOSURE_PREPARE)
    public RestResponse<Void> narrow(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm List<String> shown,
            @RestForm List<String> release,
            @RestForm String ground,
            @RestForm String note) {
        session.requireForm(token);
        var released = FormFields.list(release);
        var refused = new ArrayList<Map<String, String>>();
        for (var category : FormFields.list(shown)) {
            if (!released.contains(category)) {
                refused.add(Map.of("category", category, "ground", FormFields.text(ground)));
            }
        }
        disclosures.step(
                id,
                "preparation",
                Map.of("released", released, "refused", refused, "note", FormFields.text(note)),
                once);
        return shownAnew(id);
    }

    @POST
    @Path("{id}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.DISCLOSURE_APPROVE)
    public RestResponse<Void> decide(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String digest,
            @RestForm String decision,
            @RestForm String note) {
        session.requireForm(token);
        disclosures.step(id, "approvals", decision(decision, digest, note), once);
        return shownAnew(id);
    }

    @POST
    @Path("{id}/renewal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.DISCLOSURE_APPROVE)
    public RestResponse<Void> renew(
            @RestPath UUID id, @RestForm String token, @RestForm String once, @RestForm String reason) {
        session.requireForm(token);
        disclosures.step(id, "renewal", Map.of("reason", FormFields.text(reason)), once);
        return shownAnew(id);
    }

    /** A decision as all services take it. */
    static Map<String, String> decision(String decision, String digest, String note) {
        var body = new LinkedHashMap<String, String>();
        body.put("decision", FormFields.text(decision));
        body.put("digest", FormFields.text(digest));
        body.put("note", FormFields.text(note));
        return body;
    }

    private static RestResponse<Void> shownAnew(UUID id) {
        return RestResponse.seeOther(URI.create("/console/disclosures/" + id));
    }
}
