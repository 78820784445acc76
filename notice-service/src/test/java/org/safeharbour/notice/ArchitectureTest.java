package org.safeharbour.notice;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.EndpointTable;
import org.safeharbour.kit.testing.HouseRules;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("org.safeharbour.notice");
    }

    @Test
    void everyEndpointCarriesThePermissionOfTheTable() throws IOException {
        EndpointTable.check(Path.of("src/test/resources/endpoints.txt"), "org.safeharbour.notice");
    }
}
