package org.safeharbour.chirp.admin;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.safeharbour.chirp.behaviour.Misbehaving;
import org.safeharbour.chirp.problem.Bodies;

/** For tests: tells Chirp to fail its callers. Only from this machine, with the token. */
@AdminOnly
@Blocking
@Path("/admin/v1/behaviour")
@Produces(MediaType.APPLICATION_JSON)
public class BehaviourResource {

    private final Misbehaving misbehaving;
    private final Bodies bodies;

    BehaviourResource(Misbehaving misbehaving, Bodies bodies) {
        this.misbehaving = misbehaving;
        this.bodies = bodies;
    }

    /** Behaves so from now on; {@code {"mode": "NORMAL"}} ends it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public BehaviourView behave(byte[] body) {
        misbehaving.behave(bodies.read(body, BehaviourRequest.class).behaviour());
        return now();
    }

    /** How it behaves, and how often it has. */
    @GET
    public BehaviourView now() {
        return BehaviourView.of(misbehaving.now(), misbehaving.hits());
    }
}
