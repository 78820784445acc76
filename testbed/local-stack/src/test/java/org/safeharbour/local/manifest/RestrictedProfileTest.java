package org.safeharbour.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checker itself, on the public test data: every pod that must pass passes, every one that must fail fails for its rule. */
class RestrictedProfileTest {
    @Test
    void whatMustPassPasses() throws IOException {
        List<Path> files = corpus("pass");

        assertThat(files).hasSizeGreaterThan(20);
        assertThat(files).allSatisfy(file -> assertThat(brokenIn(file)).isEmpty());
    }

    @Test
    void whatMustFailFailsForItsOwnRule() throws IOException {
        List<Path> files = corpus("fail");

        assertThat(files).hasSizeGreaterThan(70);
        assertThat(files).allSatisfy(file -> assertThat(brokenIn(file)).contains(ruleOf(file)));
    }

    @Test
    void aPodThatSaysNothingBreaksWhatMustBeSaid() {
        var pod = Yaml.documents("{kind: Pod, spec: {containers: [{name: a, image: b}]}}");

        assertThat(RestrictedProfile.broken(pod.getFirst()))
                .containsExactly("allowPrivilegeEscalation", "capabilities", "runAsNonRoot", "seccomp");
    }

    private static Iterable<String> brokenIn(Path file) {
        return RestrictedProfile.broken(Yaml.documents(file).getFirst());
    }

    /** The file is named after its rule and numbered. */
    private static String ruleOf(Path file) {
        String name = file.getFileName().toString().replaceAll("\\d+\\.yaml$", "");
        return switch (name) {
            case "allowprivilegeescalation" -> "allowPrivilegeEscalation";
            case "apparmorprofile" -> "appArmor";
            case "capabilities_baseline", "capabilities_restricted" -> "capabilities";
            case "hostnamespaces" -> "hostNamespaces";
            case "hostpathvolumes", "restrictedvolumes" -> "restrictedVolumes";
            case "hostports" -> "hostPorts";
            case "hostprobesandhostlifecycle" -> "hostProbes";
            case "procmount", "procmount_restricted" -> "procMount";
            case "runasnonroot" -> "runAsNonRoot";
            case "runasuser" -> "runAsUser";
            case "seccompprofile_baseline", "seccompprofile_restricted" -> "seccomp";
            case "selinuxoptions" -> "seLinux";
            case "windowshostprocess" -> "windowsHostProcess";
            default -> name;
        };
    }

    private static List<Path> corpus(String name) throws IOException {
        Path shared = Manifests.ROOT.resolve(Optional.ofNullable(System.getProperty("SAFE_HARBOUR_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("SAFE_HARBOUR_SHARED")))
                .orElse("../shared"));
        Path folder = shared.resolve("corpora/podsecurity").resolve(name);
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isDirectory(folder), () -> "no corpora at " + folder + "; set SAFE_HARBOUR_SHARED");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
