package org.safeharbour.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeharbour.local.job.Platform;

/** A service in the stack is killed and comes back with what it had; closing leaves nothing running. */
class ChirpInTheStackTest {
    @Test
    void aKilledServiceComesBackWithItsState(@TempDir Path data) throws Exception {
        Path root = Path.of(System.getProperty("project.root"));
        assumeTrue(
                Files.exists(Service.CHIRP.jar(root)) || "true".equals(System.getenv("CI")),
                "Chirp is not packaged yet; verify packages it first");
        StackOptions options =
                StackOptions.of(root, data).withPortBase(Ports.free().base());
        ProcessHandle chirp;
        ProcessHandle database;
        try (LocalStack stack = LocalStack.start(options, Progress.SILENT, List.of(Service.CHIRP))) {
            String token = stack.keys().environment("chirp").get("CHIRP_ADMIN_TOKEN");
            Platform platform =
                    new Platform(HttpClient.newHttpClient(), stack.ports().url(Service.CHIRP), token);
            platform.open(List.of("kept_account"));
            ProcessHandle killed = stack.process(Service.CHIRP);

            stack.kill(Service.CHIRP);
            assertThat(killed.isAlive()).isFalse();
            stack.restart(Service.CHIRP);

            assertThat(platform.letsIn("kept_account")).isTrue();
            assertThat(platform.confirmsBlocked("kept_account")).isFalse();
            chirp = stack.process(Service.CHIRP);
            database = stack.postgres().process();
        }
        assertThat(chirp.isAlive()).isFalse();
        assertThat(database.isAlive()).isFalse();
    }
}
