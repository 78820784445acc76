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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.FormFields;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Agencies;
import org.safeharbour.gateway.services.Agency;
import org.safeharbour.gateway.session.Session;

/** The directory of authorities; a change is proposed here and decided by a second person. */
@Path("/console/agencies")
@Blocking
@RolesAllowed(Permission.NOTICE_READ)
@Produces(MediaType.TEXT_HTML)
public class DirectoryResource {
    private final Agencies agencies;
    private final Session session;
    private final Frames frames;

    DirectoryResource(Agencies agencies, Session session, Frames frames) {
        this.agencies = agencies;
        this.session = session;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return ConsoleTemplates.agencies(frames.frame(), agencies.page(cursor));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance agency(@RestPath String slug) {
        return ConsoleTemplates.agency(frames.frame(), agencies.agency(slug));
    }

    /** Contacts that were shown and are not ticked go, those that came meanwhile stay; a new one is added when its value is given; the key changes when one is given. */
    @POST
    @Path("{slug}/changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.DIRECTORY_EDIT)
    public RestResponse<Void> propose(
            @RestPath String slug,
            @RestForm String token,
            @RestForm String once,
            @RestForm List<String> shown,
            @RestForm List<String> keep,
            @RestForm String channel,
            @RestForm String value,
            @RestForm String verifiedUntil,
            @RestForm String key) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, Object>();
        var agency = agencies.agency(slug);
        var contacts = kept(agency, FormFields.list(shown), FormFields.list(keep));
        if (FormFields.orNull(value) != null) {
            var added = new LinkedHashMap<String, Object>();
            added.put("channel", FormFields.text(channel));
            added.put("value", FormFields.text(value));
            added.put("verifiedUntil", FormFields.moment("verifiedUntil", verifiedUntil, "+05:30"));
            contacts.add(added);
        }
        boolean changed = FormFields.orNull(value) != null
                || contacts.size() != agency.contacts().size();
        if (changed) {
            body.put("contacts", contacts);
        }
        if (FormFields.orNull(key) != null) {
            body.put("key", FormFields.text(key) + "\n");
        }
        return ChangeResource.shown(agencies.propose(slug, body, once));
    }

    private static List<Map<String, Object>> kept(Agency agency, List<String> shown, List<String> keep) {
        var contacts = new ArrayList<Map<String, Object>>();
        for (var contact : agency.contacts()) {
            var id = contact.id().toString();
            if (keep.contains(id) || !shown.contains(id)) {
                var kept = new LinkedHashMap<String, Object>();
                kept.put("id", contact.id());
                kept.put("channel", contact.channel());
                kept.put("value", contact.value());
                kept.put(
                        "verifiedUntil",
                        contact.verifiedUntil() == null
                                ? null
                                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(contact.verifiedUntil()));
                contacts.add(kept);
            }
        }
        return contacts;
    }
}
