package org.safeharbour.takedown;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.EndpointTable;
import org.safeharbour.kit.testing.HouseRules;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("org.safeharbour.takedown");
    }

    @Test
    void everyEndpointHasItsPermission() throws IOException {
        EndpointTable.check(Path.of("src/test/resources/endpoints.txt"), "org.safeharbour.takedown");
    }
}
