package org.safeharbour.kit;

import org.junit.jupiter.api.Test;
import org.safeharbour.kit.testing.HouseRules;

class KitRulesTest {
    @Test
    void theKitKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.safeharbour.kit");
    }
}
