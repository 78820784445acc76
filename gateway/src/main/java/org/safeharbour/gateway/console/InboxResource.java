package org.safeharbour.gateway.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Downloads;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Agency;
import org.safeharbour.gateway.services.Notice;
import org.safeharbour.gateway.services.Notices;
import org.safeharbour.gateway.services.Services;

/** Notices as the platform's staff reads them. */
@Path("/console")
@Blocking
@RolesAllowed(Permission.NOTICE_READ)
@Produces(MediaType.TEXT_HTML)
public class InboxResource {
    private final Notices notices;
    private final Services services;
    private final Frames frames;

    InboxResource(Notices notices, Services services, Frames frames) {
        this.notices = notices;
        this.services = services;
        this.frames = frames;
    }

    @GET
    public TemplateInstance inbox(@QueryParam("cursor") String cursor) {
        var page = notices.page(null, cursor);
        return ConsoleTemplates.inbox(frames.frame(), Inbox.sorted(page.items()), page.nextCursor());
    }

    @GET
    @Path("notices/{id}")
    public TemplateInstance notice(@RestPath UUID id) {
        var notice = notices.notice(id);
        boolean outline = notice.body().isOutline();
        return ConsoleTemplates.notice(
                frames.frame(),
                notice.body(),
                notice.etag(),
                contacts(notice.body()),
                outline ? List.of() : notices.timeline(id).items(),
                outline ? List.of() : notices.replies(id).items());
    }

    @GET
    @Path("notices/{id}/demands/{position}/targets")
    public TemplateInstance targets(@RestPath UUID id, @RestPath int position, @QueryParam("cursor") String cursor) {
        var notice = notices.notice(id).body();
        return ConsoleTemplates.targets(
                frames.frame(), notice, notice.demand(position), notices.targets(id, position, cursor));
    }

    @GET
    @Path("notices/{id}/clarifications/{question}/documents/{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<byte[]> paper(@RestPath UUID id, @RestPath UUID question, @RestPath UUID document) {
        return Downloads.attachment(notices.paper(id, question, document), "paper-" + document);
    }

    @GET
    @Path("replies/{id}/document")
    @Produces("application/pdf")
    public RestResponse<byte[]> document(@RestPath UUID id) {
        return Downloads.attachment(notices.document(id), "reply-" + id + ".pdf");
    }

    @GET
    @Path("calendar.ics")
    @Produces("text/calendar")
    public RestResponse<byte[]> calendar() {
        return Downloads.attachment(notices.calendar(), "safe-harbour.ics");
    }

    /** Contacts of the directory on which the officer may be called back; needed only until that is done. */
    private List<Agency.Contact> contacts(Notice notice) {
        if (notice.agency() == null
                || !notice.isOpen()
                || notice.verification() != null && !notice.isVerificationLapsed()) {
            return List.of();
        }
        return services.get(Notices.PEER, "/api/v1/agencies/" + notice.agency(), Agency.class)
                .body()
                .contacts();
    }
}
