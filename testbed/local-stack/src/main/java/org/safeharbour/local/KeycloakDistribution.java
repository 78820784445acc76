package org.safeharbour.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keycloak, unpacked and optimised once per version in the user's cache folder. */
final class KeycloakDistribution {
    private final Path zip;
    private final Path home;

    private KeycloakDistribution(Path zip, Path home) {
        this.zip = zip;
        this.home = home;
    }

    /** From the archive that Maven put below {@code testbed/local-stack/target}. */
    static KeycloakDistribution in(Path root) {
        Path folder = root.resolve("testbed/local-stack/target/keycloak");
        try (var files = Files.list(folder)) {
            Path zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure("keycloak.missing", folder));
            String name = zip.getFileName().toString().replace(".zip", "");
            return new KeycloakDistribution(zip, cache().resolve(name));
        } catch (IOException failure) {
            throw new StackFailure(failure, "keycloak.missing", folder);
        }
    }

    /** The optimised Keycloak's folder; {@code log} takes the output of the one-time build. */
    Path prepared(Path log) {
        Path done = home.resolve("optimised");
        if (Files.exists(done)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            try (FileChannel lock = FileChannel.open(
                            Path.of(home + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(done)) {
                    unpack();
                    optimise(log);
                    Files.createFile(done);
                }
            }
            return home;
        } catch (IOException failure) {
            throw new StackFailure(failure, "keycloak.unpack", home, failure.getMessage());
        }
    }

    static String script(Path home) {
        return home.resolve("bin/kc.sh").toString();
    }

    private void unpack() throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                // The archive has one top folder, which ours replaces.
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = home.resolve(name).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException(entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var content = archive.getInputStream(entry)) {
                        Files.write(target, content.readAllBytes());
                    }
                }
            }
        }
        Files.setPosixFilePermissions(home.resolve("bin/kc.sh"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void optimise(Path log) throws IOException {
        Process process = new ProcessBuilder(
                        List.of(script(home), "build", "--db=postgres", "--health-enabled=true", "--cache=local"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new StackFailure("keycloak.build", log);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackFailure(interrupted, "interrupted");
        }
    }

    private static Path cache() {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("java.io.tmpdir")));
        return Files.isWritable(home)
                ? home.resolve(".cache/safe-harbour")
                : Path.of(System.getProperty("java.io.tmpdir"), "safe-harbour-" + System.getProperty("user.name"));
    }
}
