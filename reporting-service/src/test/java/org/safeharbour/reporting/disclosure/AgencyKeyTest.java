package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AgencyKeyTest {
    private static final Instant NOW = Clock.systemUTC().instant();
    private static final byte[] CONTENT = "records".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyTheKeysOwnerOpensIt() throws IOException {
        var key = TestKey.fresh();
        var sealed = AgencyKey.read(key.armored(), key.fingerprint(), NOW).seal(CONTENT, NOW);
        assertThat(key.open(sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("records");
        assertThatThrownBy(() -> TestKey.fresh().open(sealed)).isInstanceOf(Exception.class);
    }

    @Test
    void aChangedByteReleasesNothing() throws IOException {
        var key = TestKey.fresh();
        var sealed = AgencyKey.read(key.armored(), key.fingerprint(), NOW).seal(CONTENT, NOW);
        for (int place : List.of(sealed.length - 1, sealed.length - 30, sealed.length / 2)) {
            var changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> key.open(changed)).as("byte " + place).isInstanceOf(Exception.class);
        }
    }

    @Test
    void anotherKeyThanThePinnedOneIsRefused() {
        var pinned = TestKey.fresh();
        var other = TestKey.fresh();
        assertThatThrownBy(() -> AgencyKey.read(other.armored(), pinned.fingerprint(), NOW))
                .isInstanceOf(AgencyKey.Unusable.class);
        assertThatThrownBy(() -> AgencyKey.read("not a key", pinned.fingerprint(), NOW))
                .isInstanceOf(AgencyKey.Unusable.class);
        assertThatThrownBy(() -> AgencyKey.read(pinned.armored(), pinned.fingerprint(), NOW.minus(Duration.ofDays(90))))
                .as("not yet valid")
                .isInstanceOf(AgencyKey.Unusable.class);
    }

    @Test
    void theProgramOfAnAgencyOpensIt() throws Exception {
        assumeTrue(hasGpg() || "true".equals(System.getenv("CI")), "no gpg on this machine");
        var home = Files.createTempDirectory(
                "gpg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            gpg(
                    home,
                    "--passphrase",
                    "",
                    "--quick-gen-key",
                    "Records desk <records@agency.example>",
                    "default",
                    "default",
                    "1d");
            var listed = new String(gpg(home, "--with-colons", "--list-keys"), StandardCharsets.UTF_8);
            var fingerprint = listed.lines()
                    .filter(l -> l.startsWith("fpr:"))
                    .findFirst()
                    .orElseThrow()
                    .split(":", -1)[9];
            var armored = new String(gpg(home, "--armor", "--export", fingerprint), StandardCharsets.US_ASCII);
            var now = Clock.systemUTC().instant();
            var sealed = home.resolve("package.zip.pgp");
            Files.write(sealed, AgencyKey.read(armored, fingerprint, now).seal(CONTENT, now));
            assertThat(gpg(home, "--decrypt", sealed.toString())).isEqualTo(CONTENT);
        } finally {
            run(home, List.of("gpgconf", "--kill", "all"));
            delete(home);
        }
    }

    private static byte[] gpg(Path home, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("gpg", "--batch", "--quiet", "--pinentry-mode", "loopback"));
        command.addAll(List.of(arguments));
        return run(home, command);
    }

    private static byte[] run(Path home, List<String> command) throws Exception {
        var errors = home.resolve("errors").toFile();
        var builder = new ProcessBuilder(command).redirectError(errors).redirectInput(new File("/dev/null"));
        builder.environment().put("GNUPGHOME", home.toString());
        var process = builder.start();
        var output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors.toPath())).isZero();
        return output;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean hasGpg() {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gpg")));
    }
}
