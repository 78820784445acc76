package org.safeharbour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierProcessTest {

    private static final SampleLog LOG = new SampleLog(300);

    @TempDir
    private Path folder;

    private Ran run(Object... words) throws Exception {
        String classes = Path.of("target", "classes").toAbsolutePath().toString();
        return ChildProcess.java(
                folder, List.of("-Duser.language=hi", "-cp", classes, LedgerVerify.class.getName()), words);
    }

    @Test
    void exitCodesAndSentencesReachTheCaller() throws Exception {
        LOG.writeReply(folder);
        Ran verified = run(
                "verify", "reply.tlog-proof", "--leaf", "entry.json", "--key", LOG.vkey(), "--document", "reply.pdf");
        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).startsWith("सत्यापित: दस्तावेज़ reply.pdf");
        SampleLog.write(folder.resolve("reply.pdf"), new byte[] {1});
        assertThat(run(
                                "verify",
                                "reply.tlog-proof",
                                "--leaf",
                                "entry.json",
                                "--key",
                                "log.vkey",
                                "--document",
                                "reply.pdf")
                        .exit())
                .isEqualTo(1);
        Ran keyless = run("verify", "reply.tlog-proof", "--leaf", "entry.json");
        assertThat(keyless.exit()).isEqualTo(2);
        assertThat(keyless.out()).isEmpty();
    }
}
