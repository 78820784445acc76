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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Frames;
import org.safeharbour.gateway.services.Listing;
import org.safeharbour.gateway.services.Orders;
import org.safeharbour.gateway.session.Session;

/** Takedown orders that wait for a second pair of eyes: exactly what is decided on is shown, and the digest of it decided. */
@Path("/console/orders")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OrderResource {
    private static final String WAITING = "AWAITING_APPROVAL";

    private final Orders orders;
    private final Session session;
    private final Frames frames;

    OrderResource(Orders orders, Session session, Frames frames) {
        this.orders = orders;
        this.session = session;
        this.frames = frames;
    }

    @GET
    @RolesAllowed({Permission.TAKEDOWN_REQUEST, Permission.TAKEDOWN_APPROVE})
    public TemplateInstance list(@QueryParam("status") String status, @QueryParam("cursor") String cursor) {
        var wanted = status == null ? WAITING : status;
        return ConsoleTemplates.orders(
                frames.frame(), orders.page("ALL".equals(wanted) ? null : wanted, cursor), wanted);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Permission.TAKEDOWN_REQUEST, Permission.TAKEDOWN_APPROVE})
    public TemplateInstance order(@RestPath UUID id, @QueryParam("cursor") String cursor) {
        var order = orders.order(id);
        return ConsoleTemplates.order(
                frames.frame(), order, order.isOutline() ? new Listing<>(List.of(), null) : orders.targets(id, cursor));
    }

    @POST
    @Path("{id}/approvals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.TAKEDOWN_APPROVE)
    public RestResponse<Void> decide(
            @RestPath UUID id,
            @RestForm String token,
            @RestForm String once,
            @RestForm String digest,
            @RestForm String decision,
            @RestForm String note) {
        session.requireForm(token);
        var body = new LinkedHashMap<String, String>();
        body.put("decision", decision);
        body.put("digest", digest);
        body.put("note", note == null ? "" : note.strip());
        orders.decide(id, body, once);
        return RestResponse.seeOther(URI.create("/console/orders/" + id));
    }
}
