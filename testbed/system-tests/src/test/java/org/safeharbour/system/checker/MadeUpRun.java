package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.EntryBundle;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Jcs;
import org.safeharbour.ledger.SignerKey;
import org.safeharbour.ledger.Tile;
import org.safeharbour.ledger.TilesInMemory;
import org.safeharbour.ledger.TreeAppender;

/** A run that never was: as a sound one would look, unless a test spoils it before it is written. */
final class MadeUpRun {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");

    final List<Map<String, Object>> history = new ArrayList<>();
    final List<Map<String, Object>> platform = new ArrayList<>();
    final Map<String, List<Map<String, Object>>> ledgers = new HashMap<>();

    private int seconds;

    MadeUpRun() {
        ledgers.put("notice", new ArrayList<>());
        ledgers.put("takedown", new ArrayList<>());
        ledgers.put("reporting", new ArrayList<>());
    }

    /** One notice from filing to the end: a post removed, an account blocked and kept. */
    MadeUpRun notice(String id) {
        var account = target(2, "BLOCK_ACCOUNT", "ACCOUNT", "@" + id);
        var post = target(1, "REMOVE_CONTENT", "POST", "https://chirp.example/" + id + "/status/1");
        var kept = target(3, null, "ACCOUNT", "@" + id);
        call("FILE", "REF/" + id, id, "NOTICE_RECEIVED", List.of(post, account, kept));
        call("ACKNOWLEDGE", id, id, "NOTICE_ACKNOWLEDGED", List.of());
        call("VERIFY", id, id, "OFFICER_VERIFIED", List.of());
        call("ACCEPT", id, id, "NOTICE_ACCEPTED", List.of());
        for (var target : List.of(post, account)) {
            var order = id + "-order-" + target.get("demand");
            call("APPROVE", id + "/" + target.get("demand"), order, "APPROVAL_GIVEN", List.of());
            var action = order + "-target";
            platform.add(action(action, target, "APPLIED"));
            leaf("takedown", "TARGET_ENFORCED", action, Map.of());
        }
        leaf("reporting", "HOLD_OPENED", id + "-hold", Map.of("noticeId", id));
        leaf("reporting", "EVIDENCE_KEPT", id + "-1", Map.of("noticeId", id));
        leaf("reporting", "EVIDENCE_KEPT", id + "-2", Map.of("noticeId", id));
        read(id, "ANSWERED");
        return this;
    }

    void call(String call, String subject, String object, String event, List<Map<String, Object>> targets) {
        String op = call + " " + subject;
        invoke(op, call, subject, targets);
        line(op, "ok").put("object", object);
        leaf(call.equals("APPROVE") ? "takedown" : "notice", event, object, Map.of());
    }

    void invoke(String op, String call, String subject, List<Map<String, Object>> targets) {
        var line = line(op, "invoke");
        line.put("call", call);
        line.put("subject", subject);
        line.put("targets", targets);
    }

    void read(String id, String state) {
        invoke("READ " + id, "READ", id, List.of());
        var demands = List.of(
                Map.of("position", 1, "state", "ANSWERED"),
                Map.of("position", 2, "state", state),
                Map.of("position", 3, "state", "ANSWERED"));
        line("READ " + id, "ok").put("value", Map.of("demands", demands));
    }

    Map<String, Object> line(String op, String phase) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", BEGIN.plusSeconds(++seconds).toString());
        line.put("op", op);
        line.put("phase", phase);
        history.add(line);
        return line;
    }

    void leaf(String ledger, String event, String object, Map<String, Object> facts) {
        ledgers.get(ledger)
                .add(Map.of(
                        "v",
                        1,
                        "origin",
                        origin(ledger),
                        "entryId",
                        ledger + "-" + ledgers.get(ledger).size(),
                        "at",
                        BEGIN.plusSeconds(seconds).toString(),
                        "event",
                        event,
                        "object",
                        Map.of("kind", "thing", "id", object),
                        "facts",
                        facts,
                        "commitments",
                        Map.of()));
    }

    static Map<String, Object> target(int demand, String measure, String kind, String value) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("demand", demand);
        target.put("measure", measure);
        target.put("kind", kind);
        target.put("value", value);
        return target;
    }

    static Map<String, Object> action(String id, Map<String, Object> target, String status) {
        return Map.of(
                "actionId",
                id,
                "measure",
                target.get("measure"),
                "applied",
                true,
                "target",
                Map.of("kind", target.get("kind"), "value", target.get("value")),
                "status",
                status);
    }

    Path write(Path folder) throws IOException {
        lines(folder.resolve("history.jsonl"), history);
        lines(folder.resolve("platform.jsonl"), platform);
        for (var ledger : ledgers.entrySet()) {
            export(folder.resolve("ledgers"), ledger.getKey(), ledger.getValue());
        }
        return folder;
    }

    private static void lines(Path file, List<Map<String, Object>> lines) throws IOException {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(JSON.writeValueAsString(line)).append('\n');
        }
        Files.writeString(file, text);
    }

    private static void export(Path folder, String name, List<Map<String, Object>> entries) throws IOException {
        var key = SignerKey.generate(origin(name));
        var tiles = new TilesInMemory();
        var bodies = entries.stream().map(Jcs::write).toList();
        var grown = new TreeAppender(tiles)
                .append(0, bodies.stream().map(Hash::ofLeaf).toList());
        Path log = Files.createDirectories(folder.resolve(name));
        for (Tile tile : grown.tiles()) {
            put(log.resolve(tile.path()), tile.toBytes());
        }
        for (int first = 0; first < bodies.size(); first += Tile.WIDTH) {
            var bundle = bodies.subList(first, Math.min(bodies.size(), first + Tile.WIDTH));
            put(log.resolve(Tile.entriesPath(first / Tile.WIDTH, bundle.size())), EntryBundle.format(bundle));
        }
        put(
                log.resolve("checkpoint"),
                new Checkpoint(origin(name), grown.size(), grown.root())
                        .sign(key)
                        .toBytes());
        put(folder.resolve(name + ".vkey"), key.verifierKey().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String origin(String ledger) {
        return "chirp.example/" + ledger;
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
