package org.safeharbour.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.EntryBundle;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.Tile;
import org.safeharbour.ledger.verifier.LedgerVerify;

/** One service's exported ledger: {@code checkpoint}, {@code tile/…}, and beside the folder the published key. */
record LedgerFolder(String service, List<Leaf> leaves, String refusal) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One entry as it was logged. */
    record Leaf(String event, String object, JsonNode facts, Instant at) {}

    /** Reads an export that the offline verifier is satisfied with; of another it keeps only the verifier's words. */
    static LedgerFolder read(String service, Path folder, Path key) throws IOException {
        String refusal = fsck(folder, key);
        return new LedgerFolder(service, refusal == null ? leaves(folder) : List.of(), refusal);
    }

    Stream<Leaf> of(String event) {
        return leaves.stream().filter(leaf -> leaf.event().equals(event));
    }

    private static String fsck(Path folder, Path key) throws IOException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = new LedgerVerify(Locale.ENGLISH)
                .run(
                        new String[] {
                            "fsck",
                            folder.toString(),
                            "--key",
                            Files.readString(key).strip()
                        },
                        out,
                        out);
        return exit == LedgerVerify.VERIFIED
                ? null
                : said.toString(StandardCharsets.UTF_8).strip();
    }

    private static List<Leaf> leaves(Path folder) throws IOException {
        long size = Checkpoint.of(SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint"))))
                .size();
        List<Leaf> leaves = new ArrayList<>();
        for (long index = 0; Tile.widthAt(size, 0, index) > 0; index++) {
            Path bundle = folder.resolve(Tile.entriesPath(index, Tile.widthAt(size, 0, index)));
            for (byte[] entry : EntryBundle.parse(Files.readAllBytes(bundle))) {
                JsonNode leaf = JSON.readTree(entry);
                leaves.add(new Leaf(
                        leaf.path("event").asText(),
                        leaf.at("/object/id").asText(),
                        leaf.path("facts"),
                        Instant.parse(leaf.path("at").asText())));
            }
        }
        return leaves;
    }
}
