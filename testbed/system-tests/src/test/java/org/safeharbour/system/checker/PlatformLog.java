package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The platform's own log of what it was asked to do: one JSON line an action. */
record PlatformLog(List<Action> actions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One action; {@code applied} says that the platform's state changed by it. */
    record Action(String id, String measure, String kind, String value, boolean applied) {
        boolean isOn(Operation.Target target) {
            return measure.equals(target.measure()) && kind.equals(target.kind()) && value.equals(target.value());
        }
    }

    static PlatformLog read(Path file) throws IOException {
        List<Action> actions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            actions.add(new Action(
                    node.path("actionId").asText(),
                    node.path("measure").asText(),
                    node.at("/target/kind").asText(),
                    node.at("/target/value").asText(),
                    "APPLIED".equals(node.path("status").asText())
                            && node.path("applied").asBoolean()));
        }
        return new PlatformLog(actions);
    }
}
