package org.safeharbour.chirp.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;

/** The public JSON side of accounts. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final LookingUp looking;

    AccountResource(LookingUp looking) {
        this.looking = looking;
    }

    /** Handle and state, of suspended accounts too; 404 where there is none. */
    @GET
    @Path("/{handle}")
    public AccountView account(@PathParam("handle") String handle) {
        return looking.up(handle)
                .map(profile -> new AccountView(profile.handle(), profile.state()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}
