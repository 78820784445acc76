package org.safeharbour.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeharbour.takedown.testing.FreePorts;

/**
 * The committed contract is what the application describes. To take a wanted change over, copy {@code target/openapi} to
 * {@code api/}; the reviewer then sees it. The application writes its description when it is built for the test.
 */
@QuarkusTest
@WithTestResource(FreePorts.class)
class ContractTest {
    private static final String FILE = "takedown-service.openapi.yaml";

    @Test
    void theCommittedContractIsWhatTheApplicationDescribes() throws IOException {
        var built = Files.readString(Path.of("target/openapi", FILE));
        var committed = Path.of("../api", FILE);
        assertThat(Files.exists(committed) ? Files.readString(committed) : "").isEqualTo(built);
    }
}
