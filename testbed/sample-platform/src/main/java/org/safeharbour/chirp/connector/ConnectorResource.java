package org.safeharbour.chirp.connector;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.behaviour.Call;
import org.safeharbour.chirp.problem.Bodies;
import org.safeharbour.chirp.webhook.SignedExchange;

/** The platform's side of the connector, as api/platform-connector.openapi.yaml describes it. */
@Blocking
@Path("/safe-harbour/v1")
@Consumes(MediaType.APPLICATION_JSON)
public class ConnectorResource {

    private final SignedExchange exchange;
    private final Bodies bodies;
    private final ApplyingActions applying;
    private final TakingSnapshots taking;
    private final ReadingStates reading;
    private final GivingRecords giving;
    private final String platform;

    ConnectorResource(
            SignedExchange exchange,
            Bodies bodies,
            ApplyingActions applying,
            TakingSnapshots taking,
            ReadingStates reading,
            GivingRecords giving,
            ChirpConfig config) {
        this.exchange = exchange;
        this.bodies = bodies;
        this.applying = applying;
        this.taking = taking;
        this.reading = reading;
        this.giving = giving;
        this.platform = config.publicUrl().getHost();
    }

    /** What this platform can do; signed over an empty body. */
    @GET
    @Path("/capabilities")
    @Consumes(MediaType.WILDCARD)
    public Response capabilities(@Context HttpHeaders headers) {
        return exchange.answer(headers, null, caller -> CapabilitiesView.of(platform));
    }

    /** Copies of targets. */
    @POST
    @Path("/snapshots")
    public Response snapshots(@Context HttpHeaders headers, byte[] body) {
        return answer(Call.SNAPSHOTS, headers, body, SnapshotsRequest.class, taking::take);
    }

    /** Actions, each with one effect. */
    @POST
    @Path("/actions")
    public Response actions(@Context HttpHeaders headers, byte[] body) {
        return exchange.answer(
                Call.ACTIONS, headers, body, caller -> applying.apply(caller, bodies.read(body, ActionsRequest.class)));
    }

    /** The states in which targets really are. */
    @POST
    @Path("/states")
    public Response states(@Context HttpHeaders headers, byte[] body) {
        return answer(Call.STATES, headers, body, StatesRequest.class, reading::read);
    }

    /** Data of the people behind targets: what was asked and nothing else. */
    @POST
    @Path("/records")
    public Response records(@Context HttpHeaders headers, byte[] body) {
        return answer(Call.RECORDS, headers, body, RecordsRequest.class, giving::give);
    }

    private <T> Response answer(Call call, HttpHeaders headers, byte[] body, Class<T> type, Function<T, Object> work) {
        return exchange.answer(call, headers, body, caller -> work.apply(bodies.read(body, type)));
    }
}
