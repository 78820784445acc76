package org.safeharbour.gateway;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.EndpointTable;
import org.safeharbour.kit.testing.HouseRules;

class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.safeharbour.gateway");
    }

    @Test
    void everyEndpointHasItsPermission() throws IOException {
        EndpointTable.check(Path.of("src/test/resources/endpoints.txt"), "org.safeharbour.gateway");
    }
}
