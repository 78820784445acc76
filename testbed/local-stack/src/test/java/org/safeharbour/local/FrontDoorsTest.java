package org.safeharbour.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} and the search for a JDK, as processes: in a copy of the two scripts, with archives made here. */
class FrontDoorsTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @TempDir
    private Path folder;

    private Path archive;

    /** How a process ended and what it said. */
    private record Ended(int code, String said) {}

    @BeforeEach
    void copyTheScripts() throws IOException {
        Files.createDirectories(folder.resolve("house/.mvn"));
        Files.copy(ROOT.resolve(".mvn/find-jdk.sh"), folder.resolve("house/.mvn/find-jdk.sh"));
        archive = folder.resolve("maven.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("apache-maven-3.9.16/bin/mvn"));
            zip.write("#!/bin/sh\necho \"maven called with $*\"\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void mavenComesFromAnArchiveWhenItsChecksumIsThePinnedOne() throws Exception {
        Path mvnw = mvnwPinnedTo(
                run(Map.of(), "sha512sum", archive.toString()).said().split(" ", 2)[0]);

        Ended first = run(archiveEnvironment(), mvnw.toString(), "verify");
        Files.delete(archive);
        Ended second = run(archiveEnvironment(), mvnw.toString(), "verify");

        assertThat(first.said()).contains("fetching Maven 3.9.16 from file:", "maven called with");
        assertThat(first.code()).isZero();
        assertThat(second.said()).startsWith("maven called with").endsWith("verify\n");
        assertThat(second.code()).isZero();
    }

    @Test
    void anArchiveWithAnotherChecksumIsRefusedAndNothingIsInstalled() throws Exception {
        Path mvnw = Files.copy(ROOT.resolve("mvnw"), folder.resolve("house/mvnw"));

        Ended ended = run(archiveEnvironment(), mvnw.toString(), "verify");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("does not match its pinned SHA-512; nothing was installed.");
        try (var files = Files.list(folder.resolve("cache/safe-harbour"))) {
            assertThat(files.toList()).isEmpty();
        }
    }

    @Test
    void aBrokenDownloadIsSaidInOneLine() throws Exception {
        Path mvnw = Files.copy(ROOT.resolve("mvnw"), folder.resolve("house/mvnw"));
        Files.delete(archive);

        Ended ended = run(archiveEnvironment(), mvnw.toString(), "verify");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("could not be fetched; check the network or install Maven 3.9.");
    }

    @Test
    void theOnlyAddressOutsideIsTheArchiveOfMaven() throws Exception {
        Pattern host = Pattern.compile("https?://([a-z0-9.-]+\\.[a-z]+)");
        List<String> hosts = new ArrayList<>();
        for (String script : List.of("mvnw", "up", ".mvn/find-jdk.sh", ".ci/run")) {
            host.matcher(Files.readString(ROOT.resolve(script))).results().forEach(found -> hosts.add(found.group(1)));
        }
        assertThat(hosts).containsOnly("archive.apache.org");
    }

    @Test
    void theNewestJdkFromTwentyOneOnIsTaken() throws Exception {
        jdk("home/.jdks/old", "17.0.2");
        jdk("home/.jdks/middle", "21.0.4");
        String newest = jdk("home/.jdks/newest", "99.0.1");

        assertThat(jdkFound(Map.of()).said()).isEqualTo(newest + "\n");
        String chosen = jdk("chosen", "21.0.4");
        assertThat(jdkFound(Map.of("JAVA_HOME", chosen)).said()).isEqualTo(chosen + "\n");
        String tooOld = jdk("older", "17.0.2");
        assertThat(jdkFound(Map.of("JAVA_HOME", tooOld)).said()).isEqualTo(newest + "\n");
    }

    @Test
    void withoutAJdkOneLineSaysWhatToInstall() throws Exception {
        Path script = folder.resolve("house/.mvn/find-jdk.sh");
        // The machine's own folders are hidden; everything else runs as it is.
        Files.writeString(script, Files.readString(script).replaceAll("/(usr|opt|Library)/[^ ;]*", "/nowhere"));

        Ended ended = jdkFound(Map.of());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said().lines()).singleElement().asString().startsWith("No JDK 21 or newer found: install one");
    }

    private Path mvnwPinnedTo(String checksum) throws IOException {
        String text =
                Files.readString(ROOT.resolve("mvnw")).replaceAll("MAVEN_SHA512=\\w+", "MAVEN_SHA512=" + checksum);
        Path mvnw = Files.writeString(folder.resolve("house/mvnw"), text);
        Files.setPosixFilePermissions(mvnw, PosixFilePermissions.fromString("rwxr-xr-x"));
        return mvnw;
    }

    private Map<String, String> archiveEnvironment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "MAVEN_USER_HOME", folder.resolve("cache").toString(),
                "MVNW_ARCHIVE",
                        archive.toUri().toString().replace("file:/", "file:///").replace("////", "///"));
    }

    private String jdk(String name, String version) throws IOException {
        Path javac = folder.resolve(name).resolve("bin/javac");
        Files.createDirectories(javac.getParent());
        Files.writeString(javac, "#!/bin/sh\necho javac " + version + "\n");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder.resolve(name).toString();
    }

    private Ended jdkFound(Map<String, String> environment) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", folder.resolve("home").toString());
        all.put("PATH", "/bin:/usr/bin");
        String script = folder.resolve("house/.mvn/find-jdk.sh").toString();
        return run(
                all,
                "/bin/sh",
                "-c",
                ". \"$1\" && command() { return 1; } && find_jdk && echo \"$JAVA_HOME\"",
                "sh",
                script);
    }

    private static Ended run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}
