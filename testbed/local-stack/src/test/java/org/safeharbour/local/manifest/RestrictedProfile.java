package org.safeharbour.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Kubernetes' Pod Security Standard <i>restricted</i>, newest version, over a pod or a pod template; it says every rule that is
 * broken. Proven on the public test data of pod-security-admission.
 */
final class RestrictedProfile {
    private static final Set<String> VOLUMES = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");
    private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");
    private static final Set<String> SELINUX_TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_notsent_lowat",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_slow_start_after_idle",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");
    private static final List<String> HANDLERS =
            List.of("/livenessProbe", "/readinessProbe", "/startupProbe", "/lifecycle/postStart", "/lifecycle/preStop");
    private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final JsonNode pod;
    private final JsonNode spec;
    private final boolean windows;
    private final Set<String> broken = new TreeSet<>();

    private RestrictedProfile(JsonNode pod) {
        this.pod = pod;
        this.spec = pod.path("spec");
        this.windows = spec.at("/os/name").asText().equals("windows");
    }

    /** The rules that this pod breaks, by name. */
    static Set<String> broken(JsonNode pod) {
        RestrictedProfile profile = new RestrictedProfile(pod);
        profile.namespacesAndVolumes();
        profile.contexts();
        profile.annotations();
        profile.containers().forEach(profile::container);
        return profile.broken;
    }

    private void namespacesAndVolumes() {
        for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
            require("hostNamespaces", !spec.path(shared).asBoolean());
        }
        for (JsonNode volume : spec.path("volumes")) {
            volume.fieldNames()
                    .forEachRemaining(
                            field -> require("restrictedVolumes", field.equals("name") || VOLUMES.contains(field)));
        }
        for (JsonNode sysctl : spec.at("/securityContext/sysctls")) {
            require("sysctls", SYSCTLS.contains(sysctl.path("name").asText()));
        }
    }

    /** What a security context of the pod or of a container may not say. */
    private void contexts() {
        Consumer<JsonNode> each = context -> {
            require(
                    "windowsHostProcess",
                    !context.at("/windowsOptions/hostProcess").asBoolean());
            require(
                    "runAsUser",
                    !context.has("runAsUser") || context.path("runAsUser").asLong() != 0);
            require("appArmor", !context.at("/appArmorProfile/type").asText().equals("Unconfined"));
            JsonNode selinux = context.path("seLinuxOptions");
            require("seLinux", SELINUX_TYPES.contains(selinux.path("type").asText()));
            require(
                    "seLinux",
                    selinux.path("user").asText().isEmpty()
                            && selinux.path("role").asText().isEmpty());
            String seccomp = context.at("/seccompProfile/type").asText();
            require("seccomp", windows || seccomp.isEmpty() || SECCOMP.contains(seccomp));
        };
        each.accept(spec.path("securityContext"));
        containers().map(container -> container.path("securityContext")).forEach(each);
    }

    private void annotations() {
        pod.at("/metadata/annotations").properties().forEach(annotation -> {
            String value = annotation.getValue().asText();
            require(
                    "appArmor",
                    !annotation.getKey().startsWith(APPARMOR)
                            || value.equals("runtime/default")
                            || value.startsWith("localhost/"));
        });
    }

    private void container(JsonNode container) {
        JsonNode context = container.path("securityContext");
        JsonNode podContext = spec.path("securityContext");
        JsonNode nonRoot = context.has("runAsNonRoot") ? context.path("runAsNonRoot") : podContext.path("runAsNonRoot");
        require("runAsNonRoot", nonRoot.asBoolean() || userNamespace());
        require("privileged", !context.path("privileged").asBoolean());
        require(
                "procMount",
                List.of("", "Default").contains(context.path("procMount").asText()));
        if (!windows) {
            JsonNode escalation = context.path("allowPrivilegeEscalation");
            require("allowPrivilegeEscalation", escalation.isBoolean() && !escalation.asBoolean());
            require("capabilities", texts(context.at("/capabilities/drop")).contains("ALL"));
            require("seccomp", context.has("seccompProfile") || podContext.has("seccompProfile"));
        }
        require("capabilities", Set.of("NET_BIND_SERVICE").containsAll(texts(context.at("/capabilities/add"))));
        for (JsonNode port : container.path("ports")) {
            require("hostPorts", port.path("hostPort").asInt() == 0);
        }
        for (String handler : HANDLERS) {
            require("hostProbes", host(container.at(handler), "httpGet") && host(container.at(handler), "tcpSocket"));
        }
    }

    private static boolean host(JsonNode handler, String kind) {
        return handler.path(kind).path("host").asText().isEmpty();
    }

    /** A pod whose root is nobody on the machine. */
    private boolean userNamespace() {
        return spec.path("hostUsers").isBoolean() && !spec.path("hostUsers").asBoolean();
    }

    private Stream<JsonNode> containers() {
        return Stream.of("containers", "initContainers", "ephemeralContainers")
                .flatMap(list -> StreamSupport.stream(spec.path(list).spliterator(), false));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void require(String rule, boolean holds) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
