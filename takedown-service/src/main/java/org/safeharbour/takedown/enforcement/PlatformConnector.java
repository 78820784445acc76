package org.safeharbour.takedown.enforcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.kit.webhook.Keys;
import org.safeharbour.kit.webhook.WebhookSigner;
import org.safeharbour.kit.webhook.WebhookVerifier;
import org.safeharbour.takedown.TakedownConfig;
import org.safeharbour.takedown.order.Target;

/**
 * A platform that implements the Safe Harbour platform API ({@code api/platform-connector.openapi.yaml}). Requests and
 * answers are signed as Standard Webhooks prescribes, with Ed25519; an answer counts only when the platform's own key signed
 * it for this very request.
 */
final class PlatformConnector implements Connector {
    private static final String BASE = "safe-harbour/v1/";
    private static final String ID = "webhook-id";

    private final String name;
    private final URI base;
    private final int maxBatch;
    private final Http http;
    private final WebhookSigner signer;
    private final WebhookVerifier verifier;
    private final Clock clock;
    private final ObjectMapper json;

    private record Items<T>(List<T> items) {}

    private record StateQuery(Target target) {}

    private record ActionAnswers(List<ActionAnswer> items) {}

    private record StateAnswers(List<StateAnswer> items) {}

    PlatformConnector(String name, TakedownConfig.Platform config, Clock clock, ObjectMapper json) {
        this.name = name;
        this.base = trusted(config.url());
        this.maxBatch = config.maxBatch();
        this.http = new Http(config.connectTimeout(), config.totalTimeout(), config.maxInFlight());
        this.signer = new WebhookSigner(Keys.readPrivate(config.signingKey()));
        this.verifier = new WebhookVerifier(Keys.readPublic(config.platformKey()), clock);
        this.clock = clock;
        // A platform may tell more than we ask for; a word that we do not know counts as no answer about that one
        // target.
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int maxBatch() {
        return maxBatch;
    }

    @Override
    public Capabilities capabilities() {
        return exchange("capabilities", null, Capabilities.class);
    }

    @Override
    public Map<UUID, ActionAnswer> act(List<Action> actions) {
        var answers = exchange("actions", new Items<>(actions), ActionAnswers.class);
        return byKey(answers.items(), ActionAnswer::actionId);
    }

    @Override
    public Map<Target, StateAnswer> states(List<Target> targets) {
        var query = new Items<>(targets.stream().map(StateQuery::new).toList());
        var answers = exchange("states", query, StateAnswers.class);
        return byKey(answers.items(), StateAnswer::target);
    }

    private <T> T exchange(String path, Object question, Class<T> answerType) {
        var id = Ids.next().toString();
        var body = question == null ? null : write(question);
        var headers = signer.sign(id, clock.instant(), body == null ? new byte[0] : body);
        var answer =
                http.send(Http.request(base.resolve(BASE + path), body, headers).build());
        var head = answer.headers();
        boolean ours = id.equals(head.firstValue(ID).orElse(null))
                && verifier.verify(header -> head.firstValue(header).orElse(null), answer.body());
        if (!ours) {
            throw new ConnectorFailure(ConnectorFailure.Kind.INVALID_ANSWER, "not signed by the platform", null);
        }
        try {
            return Objects.requireNonNull(json.readValue(answer.body(), answerType));
        } catch (IOException | NullPointerException e) {
            throw new ConnectorFailure(ConnectorFailure.Kind.INVALID_ANSWER, "not as documented", e);
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours is always JSON", e);
        }
    }

    /** The first word counts when a platform speaks twice about the same thing. */
    private static <K, V> Map<K, V> byKey(List<V> items, Function<V, K> key) {
        if (items == null || items.stream().anyMatch(item -> item == null || key.apply(item) == null)) {
            throw new ConnectorFailure(ConnectorFailure.Kind.INVALID_ANSWER, "not as documented", null);
        }
        return items.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    /** Bodies name people: they travel encrypted, or do not leave the machine. */
    private static URI trusted(URI url) {
        var host = url.getHost();
        boolean loopback = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
        boolean plain = "http".equals(url.getScheme()) && loopback;
        if (!plain && !"https".equals(url.getScheme()) || url.getUserInfo() != null || url.getQuery() != null) {
            throw new IllegalStateException("a platform's address is https, or http to this machine: " + host);
        }
        return url.getPath().endsWith("/") ? url : URI.create(url + "/");
    }
}
