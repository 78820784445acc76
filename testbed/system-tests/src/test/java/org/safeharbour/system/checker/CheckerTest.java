package org.safeharbour.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge that never condemns is worth nothing: each kind of damage must be named, and a sound run must pass. */
class CheckerTest {
    private final MadeUpRun run = new MadeUpRun().notice("n1").notice("n2");

    @TempDir
    private Path folder;

    private List<String> findings() throws IOException {
        return Checker.findings(run.write(folder));
    }

    private void drop(List<Map<String, Object>> from, String key, Object value) {
        assertThat(from.removeIf(line -> value.equals(line.get(key)))).isTrue();
    }

    private void dropLeaf(String ledger, String event, String object) {
        assertThat(run.ledgers
                        .get(ledger)
                        .removeIf(leaf -> event.equals(leaf.get("event"))
                                && ((Map<?, ?>) leaf.get("object")).get("id").equals(object)))
                .isTrue();
    }

    @Test
    void aSoundRunPasses() throws IOException {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRunWithoutAnyNoticeShowsNothing() throws IOException {
        run.history.clear();
        run.platform.clear();
        run.ledgers.values().forEach(List::clear);
        assertThat(findings()).singleElement().asString().startsWith("empty:");
    }

    @Test
    void anAcceptedNoticeThatIsGoneIsLost() throws IOException {
        drop(run.history, "op", "READ n1");
        assertThat(findings()).containsExactly("lost: notice n1 was accepted and is not there");
    }

    @Test
    void aDemandThatNeverEndsIsLost() throws IOException {
        run.read("n2", "IN_PROGRESS");
        assertThat(findings()).containsExactly("lost: demand 2 of notice n2 ended as \"IN_PROGRESS\"");
    }

    @Test
    void anApprovedActionThatWasNeverDoneIsLost() throws IOException {
        drop(run.platform, "actionId", "n1-order-2-target");
        assertThat(findings()).containsExactly("lost: BLOCK_ACCOUNT @n1 was approved and never done");
    }

    @Test
    void anActionThatThePlatformRefusedIsLost() throws IOException {
        run.platform.replaceAll(action -> {
            var other = new HashMap<>(action);
            other.replace(
                    "status", "APPLIED", action.get("actionId").equals("n1-order-2-target") ? "REFUSED" : "APPLIED");
            return other;
        });
        assertThat(findings()).containsExactly("lost: BLOCK_ACCOUNT @n1 was approved and never done");
    }

    @Test
    void theSameActionUnderASecondIdIsDoubled() throws IOException {
        run.platform.add(
                MadeUpRun.action("other", MadeUpRun.target(2, "BLOCK_ACCOUNT", "ACCOUNT", "@n1"), "ALREADY_APPLIED"));
        assertThat(findings()).containsExactly("doubled: BLOCK_ACCOUNT @n1 has 2 actions");
    }

    @Test
    void anActionTwiceInTheLogIsDoubled() throws IOException {
        run.platform.add(run.platform.getFirst());
        assertThat(findings()).anyMatch(said -> said.startsWith("doubled: action n1-order-1-target is twice"));
    }

    @Test
    void anEffectWithoutApprovalIsFound() throws IOException {
        drop(run.history, "op", "APPROVE n1/2");
        dropLeaf("takedown", "APPROVAL_GIVEN", "n1-order-2");
        assertThat(findings()).containsExactly("unasked: BLOCK_ACCOUNT @n1 was done without an approval");
    }

    @Test
    void anEffectWhoseApprovalWasNeverAnsweredIsFine() throws IOException {
        run.history.removeIf(line -> "APPROVE n1/2".equals(line.get("op")) && "ok".equals(line.get("phase")));
        run.line("APPROVE n1/2", "info");
        assertThat(findings()).isEmpty();
    }

    @Test
    void anAcceptedWriteWithoutLeafIsFound() throws IOException {
        dropLeaf("notice", "NOTICE_ACCEPTED", "n2");
        assertThat(findings())
                .containsExactly("leaf: ACCEPT of n2 was accepted 1 times and has 0 leaves NOTICE_ACCEPTED");
    }

    @Test
    void aWriteWithTwoLeavesIsFound() throws IOException {
        run.leaf("notice", "OFFICER_VERIFIED", "n1", Map.of());
        assertThat(findings())
                .containsExactly("leaf: VERIFY of n1 was accepted 1 times and has 2 leaves OFFICER_VERIFIED");
    }

    @Test
    void anEffectWithoutLeafIsFound() throws IOException {
        dropLeaf("takedown", "TARGET_ENFORCED", "n1-order-1-target");
        assertThat(findings()).containsExactly("leaf: action n1-order-1-target was done and has 0 leaves");
    }

    @Test
    void aNoticeThatARepeatFiledAgainIsFound() throws IOException {
        run.leaf("notice", "NOTICE_RECEIVED", "n3", Map.of());
        assertThat(findings())
                .containsExactly("doubled: 1 notices were registered that no client knows, 0 calls are open");
    }

    @Test
    void aNoticeWhoseAnswerWasLostMayBeThere() throws IOException {
        run.invoke("FILE REF/n3", "FILE", "REF/n3", List.of());
        run.line("FILE REF/n3", "info");
        run.leaf("notice", "NOTICE_RECEIVED", "n3", Map.of());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aRefusalAfterAnUnansweredTryLeavesItOpen() throws IOException {
        run.invoke("FILE REF/n3", "FILE", "REF/n3", List.of());
        run.line("FILE REF/n3", "info");
        run.invoke("FILE REF/n3", "FILE", "REF/n3", List.of());
        run.line("FILE REF/n3", "fail");
        run.leaf("notice", "NOTICE_RECEIVED", "n3", Map.of());
        assertThat(findings()).isEmpty();
    }

    @Test
    void aMissingHoldAndMissingEvidenceAreFound() throws IOException {
        dropLeaf("reporting", "HOLD_OPENED", "n1-hold");
        dropLeaf("reporting", "EVIDENCE_KEPT", "n2-1");
        assertThat(findings())
                .containsExactly(
                        "leaf: notice n1 asks for 1 holds and has 0",
                        "lost: notice n2 has evidence of 1 out of 2 targets");
    }

    @Test
    void anAlteredExportIsFound() throws IOException {
        run.write(folder);
        try (var files = Files.walk(folder.resolve("ledgers/takedown/tile/0"))) {
            var tile = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(tile);
            bytes[5] ^= 1;
            Files.write(tile, bytes);
        }
        assertThat(Checker.findings(folder)).anyMatch(said -> said.startsWith("ledger of takedown: REFUSED"));
    }
}
