package org.safeharbour.takedown.enforcement;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.peer.PeerUnavailable;
import org.safeharbour.kit.peer.ServiceToken;
import org.safeharbour.takedown.order.Target;

/** Asks reporting-service to keep a snapshot of what is about to be acted on. Repeats answer as the first did. */
@ApplicationScoped
class Snapshots {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration TOTAL = Duration.ofSeconds(20);
    private static final int MAX_IN_FLIGHT = 8;
    private static final String PEER = "reporting";
    private static final String UNREACHED = "unreached";

    private final Http http = new Http(CONNECT, TOTAL, MAX_IN_FLIGHT);
    private final URI address;
    private final ServiceToken token;
    private final ObjectMapper json;

    Snapshots(KitConfig config, ServiceToken token, ObjectMapper json) {
        var base = config.peers().get(PEER);
        if (base == null) {
            throw new IllegalStateException("safe-harbour.peers.reporting.url is missing");
        }
        var url = base.url().toString();
        this.address = URI.create((url.endsWith("/") ? url : url + "/") + "internal/v1/snapshots");
        this.token = token;
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    }

    private record Wanted(
            UUID actionId,
            UUID orderId,
            UUID noticeId,
            Integer demand,
            String agency,
            boolean childSafety,
            Target target) {
        /** Evidence is kept by case; an order without a notice is a case of its own. */
        static Wanted of(ClaimedTarget claimed) {
            return new Wanted(
                    claimed.id(),
                    claimed.orderId(),
                    Objects.requireNonNullElse(claimed.noticeId(), claimed.orderId()),
                    claimed.demand(),
                    claimed.agency(),
                    claimed.childSafety(),
                    claimed.target());
        }
    }

    private record Question(List<Wanted> items) {}

    private record Answer(List<Receipt> items) {}

    /** What became of a wanted snapshot; evidence id and hash only when it is kept. */
    record Receipt(UUID actionId, Status status, UUID evidenceId, String sha256, Instant takenAt, String reason) {
        /** Whether it proves that a snapshot is kept. */
        boolean isComplete() {
            return status == Status.KEPT && evidenceId != null && sha256 != null && sha256.matches("[0-9a-f]{64}");
        }

        /** Whether reporting-service itself could not reach the platform. */
        boolean isUnreached() {
            return status == Status.FAILED && UNREACHED.equals(reason);
        }
    }

    /** What can become of a wanted snapshot. */
    enum Status {
        KEPT,
        NOT_FOUND,
        FAILED
    }

    /**
     * Receipts by action id; one that reporting-service did not speak about is absent.
     *
     * @throws ConnectorFailure when there is no usable answer
     */
    Map<UUID, Receipt> take(List<ClaimedTarget> targets) {
        try {
            var body = json.writeValueAsBytes(
                    new Question(targets.stream().map(Wanted::of).toList()));
            var headers = Map.of("Authorization", "Bearer " + token.bearer());
            var answer = http.send(Http.request(address, body, headers).build());
            return json.readValue(answer.body(), Answer.class).items().stream()
                    .collect(Collectors.toMap(Receipt::actionId, Function.identity(), (first, second) -> first));
        } catch (PeerUnavailable e) {
            throw new ConnectorFailure(ConnectorFailure.Kind.UNREACHED, "no token", e);
        } catch (IOException | NullPointerException e) {
            throw new ConnectorFailure(ConnectorFailure.Kind.INVALID_ANSWER, "not as documented", e);
        } catch (ConnectorFailure e) {
            if (e.kind() == ConnectorFailure.Kind.REFUSED) {
                // Perhaps the token was withdrawn; the next try gets a fresh one.
                token.refused();
            }
            throw e;
        }
    }
}
