package org.safeharbour.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./up} understands, and what it will not do to a folder. */
class UpOptionsTest {
    @Test
    void understandsItsOptions() {
        assertThat(UpOptions.parse(new String[] {})).isEqualTo(new UpOptions(null, false, false, false));
        assertThat(UpOptions.parse(new String[] {"--fresh", "--data", "here"}))
                .isEqualTo(new UpOptions(Path.of("here"), true, false, false));
        assertThat(UpOptions.parse(new String[] {"--check"})).isEqualTo(new UpOptions(null, false, true, false));
        assertThat(UpOptions.parse(new String[] {"-h"}).help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data", "--chek", "--check --fresh", "--check --data x"})
    void refusesTheRestInOneLine(String call) {
        assertThatThrownBy(() -> UpOptions.parse(call.split(" ", -1)))
                .isInstanceOfSatisfying(StackFailure.class, failure -> {
                    assertThat(failure.isCalledWrongly()).isTrue();
                    assertThat(failure.getMessage()).doesNotContain("\n");
                });
    }

    @Test
    void aFreshStartEmptiesOnlyAFolderOfOurs(@TempDir Path folder) throws Exception {
        Path ours = DataFolder.prepare(folder.resolve("ours"), false);
        Files.writeString(ours.resolve("state"), "x");
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Path theirs = Files.writeString(foreign.resolve("letter"), "x");

        DataFolder.prepare(ours, false);
        assertThat(ours.resolve("state")).exists();
        DataFolder.prepare(ours, true);
        assertThat(ours.resolve("state")).doesNotExist();
        assertThatThrownBy(() -> DataFolder.prepare(foreign, true)).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> DataFolder.prepare(foreign, false)).isInstanceOf(StackFailure.class);
        assertThat(theirs).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 65_000})
    void aPortBaseMustLeaveRoom(int base) {
        assertThatThrownBy(() -> new Ports(base)).isInstanceOf(StackFailure.class);
    }

    @Test
    void aPortInUseIsNamedWithItsUser(@TempDir Path folder) throws Exception {
        Ports ports = Ports.free();
        try (var taken =
                new java.net.ServerSocket(ports.of(Service.TAKEDOWN), 1, java.net.InetAddress.getLoopbackAddress())) {
            StackOptions options = StackOptions.of(folder, folder).withPortBase(ports.base());
            assertThatThrownBy(() -> LocalStack.start(options, Progress.SILENT))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " (takedown-service) is in use");
        }
    }
}
