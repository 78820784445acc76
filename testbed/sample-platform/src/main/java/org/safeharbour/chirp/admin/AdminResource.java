package org.safeharbour.chirp.admin;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.safeharbour.chirp.problem.Bodies;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/** For tests and the local stack: makes accounts and shows what was done. Only from this machine, with the token. */
@AdminOnly
@Blocking
@Path("/admin/v1")
@Produces(MediaType.APPLICATION_JSON)
public class AdminResource {

    private static final int MOST = 1000;

    private final OpeningAccounts opening;
    private final Inspecting inspecting;
    private final Bodies bodies;

    AdminResource(OpeningAccounts opening, Inspecting inspecting, Bodies bodies) {
        this.opening = opening;
        this.inspecting = inspecting;
        this.bodies = bodies;
    }

    /** Opens up to 1,000 accounts. */
    @POST
    @Path("/accounts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(byte[] body) {
        List<NewAccountsRequest.Account> given =
                bodies.read(body, NewAccountsRequest.class).accounts();
        return Response.status(201)
                .entity(opening.open(given, opening.hash(given)))
                .build();
    }

    /** One account whole. */
    @GET
    @Path("/accounts/{handle}")
    public AccountDetails account(@PathParam("handle") String handle) {
        return inspecting.account(handle).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    /** The action log after a number, up to 1,000 entries. */
    @GET
    @Path("/actions")
    public ActionLogView actions(
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("200") String limit) {
        int size = (int) number("limit", limit, MOST);
        if (size == 0) {
            throw Problem.badInput("limit", "number");
        }
        return inspecting.actions(number("after", after, Long.MAX_VALUE), size);
    }

    private static long number(String name, String value, long most) {
        if (!value.matches("[0-9]{1,18}") || Long.parseLong(value) > most) {
            throw Problem.badInput(name, "number");
        }
        return Long.parseLong(value);
    }
}
