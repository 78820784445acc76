package org.safeharbour.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.gateway.outside.Outside;
import org.safeharbour.gateway.outside.Surroundings;

@QuarkusTest
@WithTestResource(Outside.class)
class LimitedApiTest {
    @Inject
    GatewayConfig config;

    @Inject
    Clock clock;

    @Test
    void saysHowLongToWait() {
        QuarkusMock.installMockForType(new Exhausted(config, clock), RateLimits.class);
        given().auth()
                .oauth2(Surroundings.staff("analyst"))
                .get("/api/v1/notices")
                .then()
                .statusCode(429)
                .header("Retry-After", "7")
                .body("type", equalTo("https://safeharbour.example/problems/too-many-requests"));
    }

    private static final class Exhausted extends RateLimits {
        Exhausted(GatewayConfig config, Clock clock) {
            super(config, clock);
        }

        @Override
        public Optional<Duration> take(String caller) {
            return Optional.of(Duration.ofSeconds(7));
        }
    }
}
