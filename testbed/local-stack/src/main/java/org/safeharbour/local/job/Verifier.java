package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.safeharbour.local.StackFailure;

/** The authority's side: reply, proof and leaf as downloaded, checked by the offline verifier in a process of its own. */
final class Verifier {
    private static final int OK = 200;

    private final Path jar;
    private final Path folder;

    /** With the jar that the build made; downloads go into {@code folder}. */
    Verifier(Path root, Path folder) {
        this.jar = root.resolve("libs/ledger/target/ledger-verify.jar");
        this.folder = folder;
    }

    /** What the verifier said, and whether it was satisfied. */
    record Verdict(boolean verified, String sentence) {}

    /** Downloads as the officer; waits for the proof until the entry is in a signed checkpoint. The PDF's bytes. */
    byte[] download(Api officer, JsonNode reply) {
        String path = "/api/v1/replies/" + reply.path("id").asText();
        HttpResponse<byte[]> proof = Waiting.until(
                "job.wait.proof", () -> officer.fetch(path + "/proof"), answer -> answer.statusCode() == OK);
        byte[] pdf = Waiting.until(
                        "job.wait.document", () -> officer.fetch(path + "/document"), a -> a.statusCode() == OK)
                .body();
        HttpResponse<byte[]> leaf = Waiting.until(
                "job.wait.leaf",
                () -> officer.fetch("/api/v1/ledgers/notice/entries/"
                        + reply.path("ledgerEntryId").asText()),
                answer -> answer.statusCode() == OK);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("reply.pdf"), pdf);
            Files.write(folder.resolve("reply.tlog-proof"), proof.body());
            Files.write(folder.resolve("leaf.json"), leaf.body());
        } catch (IOException failure) {
            throw new StackFailure(failure, "file.not.written", folder, failure.getMessage());
        }
        return pdf;
    }

    /** Runs {@code ledger-verify.jar verify} with the key that was published when the house was set up. */
    Verdict verify(String key) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "verify",
                folder.resolve("reply.tlog-proof").toString(),
                "--leaf",
                folder.resolve("leaf.json").toString(),
                "--key",
                key,
                "--document",
                folder.resolve("reply.pdf").toString());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(30, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(ended && process.exitValue() == 0, said.strip());
        } catch (IOException failure) {
            throw new StackFailure(failure, "child.not.started", jar.getFileName(), failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure(interrupted, "interrupted");
        }
    }
}
