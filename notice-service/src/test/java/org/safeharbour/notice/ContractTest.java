package org.safeharbour.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is what the build describes. To take a wanted change over, copy {@code target/openapi} to {@code api/}; the
 * reviewer then sees it.
 */
@QuarkusTest
class ContractTest {
    private static final String FILE = "notice-service.openapi.yaml";

    @Test
    void theCommittedContractIsTheBuildsOwn() throws IOException {
        var built = Files.readString(Path.of("target/openapi", FILE));
        var committed = Path.of("../api", FILE);
        assertThat(Files.exists(committed) ? Files.readString(committed) : "").isEqualTo(built);
    }
}
