package org.safeharbour.reporting;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.EndpointTable;
import org.safeharbour.kit.testing.HouseRules;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("org.safeharbour.reporting");
    }

    @Test
    void everyEndpointHasThePermissionThatTheTableShows() throws IOException {
        EndpointTable.check(
                Path.of("src/test/resources/endpoints.txt"), "org.safeharbour.reporting", "org.safeharbour.kit");
    }
}
