package org.safeharbour.gateway.portal;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.Permission;
import org.safeharbour.gateway.page.Downloads;
import org.safeharbour.gateway.services.Disclosures;
import org.safeharbour.gateway.session.Session;

/** The sealed package of a disclosure. It is handed out once, so only a form of ours starts it, never a link. */
@Path("/portal/disclosures/{id}")
@Blocking
@RolesAllowed(Permission.OFFICER)
public class PackageResource {
    private final Disclosures disclosures;
    private final Session session;

    PackageResource(Disclosures disclosures, Session session) {
        this.disclosures = disclosures;
        this.session = session;
    }

    @POST
    @Path("package")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestResponse<InputStream> download(@RestPath UUID id, @RestForm String token) {
        session.requireForm(token);
        return Downloads.stream(
                disclosures.sealed(id), MediaType.APPLICATION_OCTET_STREAM, "disclosure-" + id + ".zip.pgp");
    }

    @GET
    @Path("receipt")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> receipt(@RestPath UUID id) {
        return Downloads.attachment(disclosures.receipt(id), "receipt-" + id + ".json");
    }
}
