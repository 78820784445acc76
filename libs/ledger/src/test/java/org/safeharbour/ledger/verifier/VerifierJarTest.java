package org.safeharbour.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged file itself; runs in the phase package, after the jar is there. */
class VerifierJarTest {

    private static final Path JAR = Path.of("target", "ledger-verify.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theJarIsSmallAndHoldsNothingForeign() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(200 * 1024);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .allMatch(name -> name.startsWith("META-INF/")
                            || "org/safeharbour/ledger/".startsWith(name)
                            || name.startsWith("org/safeharbour/ledger/"));
            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isNull();
        }
    }

    @Test
    void theJarVerifiesAndRefusesAlone() throws Exception {
        SampleLog log = new SampleLog(300);
        log.writeReply(folder);
        log.export(folder.resolve("export"));
        List<String> jar = List.of("-Duser.language=en", "-jar", JAR.toString());
        Object[] verify = {
            "verify",
            "reply.tlog-proof",
            "--leaf",
            "entry.json",
            "--key",
            log.vkey(),
            "--document",
            "reply.pdf",
            "--open",
            "openings.json"
        };
        Ran verified = ChildProcess.java(folder, jar, verify);
        assertThat(verified.err()).isEmpty();
        assertThat(verified.out()).startsWith("VERIFIED: the document reply.pdf");
        assertThat(verified.exit()).isZero();
        assertThat(ChildProcess.java(folder, jar, "fsck", "export", "--key", "log.vkey")
                        .exit())
                .isZero();

        SampleLog.write(folder.resolve("reply.pdf"), new byte[] {1});
        assertThat(ChildProcess.java(folder, jar, verify).out()).startsWith("REFUSED: the document reply.pdf");
        assertThat(ChildProcess.java(folder, jar, "verify", "reply.tlog-proof").exit())
                .isEqualTo(2);
    }
}
