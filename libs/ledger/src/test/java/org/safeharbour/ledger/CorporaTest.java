package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Third-party vectors, read where they lie; skipped by name where the folder is not there. */
class CorporaTest {

    /** Its roots have 12 bytes ("don't care 2"); ours always have 32, so it is refused. */
    private static final String KNOWN_EXCEPTION = "sizes-are-equal-one-and-proof-is-empty.json";

    private static final HexFormat HEX = HexFormat.of();

    private static Path present(String name) {
        Path folder = Vectors.corpus(name);
        assumeTrue(
                Files.isDirectory(folder) || "true".equals(System.getenv("CI")),
                () -> "no corpus " + name + " at " + folder);
        return folder;
    }

    private static boolean accepts(BooleanSupplier verification) {
        try {
            return verification.getAsBoolean();
        } catch (MalformedException e) {
            // A root that is no hash is refused earlier than a wrong one, but refused.
            return false;
        }
    }

    private static List<String> differing(List<Path> files, Predicate<Object> verification) {
        List<String> differing = new ArrayList<>();
        for (Path file : files) {
            Object vector = Vectors.read(file);
            boolean wanted = !Boolean.TRUE.equals(Vectors.object(vector).get("wantErr"));
            if (accepts(() -> verification.test(vector)) != wanted) {
                differing.add(file.getFileName().toString());
            }
        }
        return differing;
    }

    @Test
    void everyInclusionVectorIsJudgedAsItsAuthorsJudgeIt() {
        List<Path> files = Vectors.files(present("merkle").resolve("inclusion"));
        assertThat(files).hasSize(98);
        assertThat(differing(files, CorporaTest::inclusion)).isEmpty();
    }

    @Test
    void everyConsistencyVectorIsJudgedAsItsAuthorsJudgeItButTheOneWithShortRoots() {
        List<Path> files = Vectors.files(present("merkle").resolve("consistency"));
        assertThat(files).hasSize(98);
        assertThat(differing(files, CorporaTest::consistency)).containsExactly(KNOWN_EXCEPTION);
    }

    private static boolean inclusion(Object v) {
        return new InclusionProof(
                        Vectors.number(v, "leafIdx"), Vectors.number(v, "treeSize"), Vectors.hashes(v, "proof"))
                .verify(Hash.fromBase64(Vectors.text(v, "leafHash")), Hash.fromBase64(Vectors.text(v, "root")));
    }

    private static boolean consistency(Object v) {
        return new ConsistencyProof(Vectors.number(v, "size1"), Vectors.number(v, "size2"), Vectors.hashes(v, "proof"))
                .verify(Hash.fromBase64(Vectors.text(v, "root1")), Hash.fromBase64(Vectors.text(v, "root2")));
    }

    @Test
    void everyCanonicalisationVectorGivesItsPublishedBytes() throws IOException {
        Path folder = present("jcs");
        List<Path> inputs = Vectors.files(folder.resolve("input"));
        assertThat(inputs).hasSize(6);
        for (Path input : inputs) {
            byte[] output = Files.readAllBytes(folder.resolve("output").resolve(input.getFileName()));
            assertThat(Jcs.canonicalize(Files.readAllBytes(input)))
                    .as(input.getFileName().toString())
                    .isEqualTo(output);
        }
    }

    @Test
    void everySignatureVectorIsJudgedAsItsAuthorsJudgeIt() {
        Object corpus = Vectors.read(present("ed25519").resolve("ed25519_test.json"));
        int seen = 0;
        List<Object> differing = new ArrayList<>();
        for (Object group : Vectors.list(Vectors.object(corpus).get("testGroups"))) {
            String pk = Vectors.text(Vectors.object(group).get("publicKey"), "pk");
            VerifierKey key = VerifierKey.of("wycheproof.example", HEX.parseHex(pk));
            for (Object test : Vectors.list(Vectors.object(group).get("tests"))) {
                boolean accepted =
                        key.verifies(HEX.parseHex(Vectors.text(test, "msg")), HEX.parseHex(Vectors.text(test, "sig")));
                if (accepted != Vectors.text(test, "result").equals("valid")) {
                    differing.add(Vectors.object(test).get("tcId"));
                }
                seen++;
            }
        }
        assertThat(seen).isEqualTo(151);
        assertThat(differing).isEmpty();
    }

    @Test
    void theParserAcceptsWhatIsJsonAndRefusesWhatIsNot() throws IOException {
        for (Path file : Vectors.files(present("json"))) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            // Duplicate keys are JSON, yet I-JSON and we refuse them; i_ files may go either way but must not crash.
            if (name.startsWith("n_") || name.startsWith("y_object_duplicated_key")) {
                assertThatThrownBy(() -> Json.parse(bytes)).as(name).isInstanceOf(MalformedException.class);
            } else if (name.startsWith("y_")) {
                byte[] canonical = Jcs.canonicalize(bytes);
                assertThat(Jcs.canonicalize(canonical)).as(name).isEqualTo(canonical);
            } else {
                assertThat(accepts(() -> Jcs.canonicalize(bytes).length > 0))
                        .as(name)
                        .isIn(true, false);
            }
        }
    }
}
