package org.safeharbour.takedown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.testing.EndpointTable;
import org.safeharbour.kit.testing.HouseRules;

class ArchitectureTest {
    private static final Pattern HIT = Pattern.compile("CrashPoint\\.hit\\(\"([^\"]+)\"\\)");

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("org.safeharbour.takedown");
    }

    @Test
    void everyCrashPointInTheCodeIsRegisteredAndTheOtherWayRound() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                HIT.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
            }
        }
        var registered = CrashPoint.registered().stream()
                .filter(name -> name.startsWith("enforcement."))
                .toList();
        assertThat(used).isNotEmpty().containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void everyEndpointHasItsPermission() throws IOException {
        EndpointTable.check(Path.of("src/test/resources/endpoints.txt"), "org.safeharbour.takedown");
    }
}
