package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The clients' own record: one JSON line before every try, one after it; folded into one operation per wish. */
record History(List<Operation> operations) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static History read(Path file) throws IOException {
        Map<String, List<JsonNode>> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            lines.computeIfAbsent(node.path("op").asText(), op -> new ArrayList<>())
                    .add(node);
        }
        return new History(lines.entrySet().stream()
                .map(entry -> operation(entry.getKey(), entry.getValue()))
                .toList());
    }

    Stream<Operation> of(Operation.Call call) {
        return operations.stream().filter(operation -> operation.is(call));
    }

    /** Notices that were accepted. */
    Stream<Operation> filed() {
        return of(Operation.Call.FILE).filter(Operation::accepted);
    }

    /** Whether such a call of this subject was answered with success. */
    boolean accepted(Operation.Call call, String subject) {
        return of(call).anyMatch(
                        operation -> operation.accepted() && operation.subject().equals(subject));
    }

    /** When the first call was made: what the ledgers hold from before belongs to others. */
    Instant begin() {
        return operations.stream()
                .map(Operation::invokedAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Operation operation(String id, List<JsonNode> lines) {
        JsonNode first = lines.getFirst();
        JsonNode ok = last(lines, "ok");
        List<Operation.Target> targets = new ArrayList<>();
        first.path("targets")
                .forEach(target -> targets.add(new Operation.Target(
                        target.path("demand").asInt(),
                        target.path("measure").asText(null),
                        target.path("kind").asText(),
                        target.path("value").asText())));
        return new Operation(
                id,
                Operation.Call.valueOf(first.path("call").asText()),
                first.path("subject").asText(),
                targets,
                Instant.parse(first.path("at").asText()),
                outcome(lines, ok),
                ok == null ? null : ok.path("object").asText(null),
                ok == null || !ok.has("value") ? null : ok.path("value"));
    }

    /** An unanswered try leaves all open, whatever was refused after it. */
    private static Operation.Outcome outcome(List<JsonNode> lines, JsonNode ok) {
        if (ok != null) {
            return Operation.Outcome.OK;
        }
        long tries = count(lines, "invoke");
        boolean allRefused = tries > 0 && count(lines, "fail") == tries;
        return allRefused ? Operation.Outcome.FAIL : Operation.Outcome.INFO;
    }

    private static long count(List<JsonNode> lines, String phase) {
        return lines.stream()
                .filter(line -> phase.equals(line.path("phase").asText()))
                .count();
    }

    private static JsonNode last(List<JsonNode> lines, String phase) {
        return lines.reversed().stream()
                .filter(line -> phase.equals(line.path("phase").asText()))
                .findFirst()
                .orElse(null);
    }
}
