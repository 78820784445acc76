package org.safeharbour.gateway.portal;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Downloads;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.page.LegalBases;
import org.safeharbour.gateway.services.Disclosures;
import org.safeharbour.gateway.services.Notices;

/** The authorities' own view: their notices, point by point, and the replies with their proofs. */
@Path("/portal")
@Blocking
@RolesAllowed(Permission.OFFICER)
@Produces(MediaType.TEXT_HTML)
public class PortalResource {
    private final Notices notices;
    private final Disclosures disclosures;
    private final Frames frames;

    PortalResource(Notices notices, Disclosures disclosures, Frames frames) {
        this.notices = notices;
        this.disclosures = disclosures;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        return PortalTemplates.notices(frames.frame(), notices.page(null, cursor));
    }

    @GET
    @Path("notices/{id}")
    public TemplateInstance notice(@RestPath UUID id) {
        var notice = notices.notice(id).body();
        return PortalTemplates.notice(
                frames.frame(),
                notice,
                notices.timeline(id).items(),
                notices.replies(id).items(),
                disclosures.of(notice),
                LegalBases.NAMED);
    }

    @GET
    @Path("notices/{id}/demands/{position}/targets")
    public TemplateInstance targets(@RestPath UUID id, @RestPath int position, @QueryParam("cursor") String cursor) {
        var notice = notices.notice(id).body();
        var demand = notice.demand(position);
        return PortalTemplates.targets(frames.frame(), notice, demand, notices.targets(id, position, cursor));
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
    @Path("replies/{id}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    public RestResponse<byte[]> proof(@RestPath UUID id) {
        return Downloads.attachment(notices.proof(id), "reply-" + id + ".tlog-proof");
    }

    @GET
    @Path("entries/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> entry(@RestPath UUID id) {
        return Downloads.attachment(notices.entry(id), "entry-" + id + ".json");
    }

    @GET
    @Path("calendar.ics")
    @Produces("text/calendar")
    public RestResponse<byte[]> calendar() {
        return Downloads.attachment(notices.calendar(), "safe-harbour.ics");
    }
}
