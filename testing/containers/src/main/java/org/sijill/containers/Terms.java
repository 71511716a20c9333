package org.sijill.containers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sijill.manifests.rule.Manifest;

/**
 * What the manifests allow a container, and what they tell it.
 *
 * @param user number of its user and its group, as {@code 10001:10001}
 * @param readOnlyRoot whether it may write only where something is mounted
 * @param dropped Linux capabilities that it does not have
 * @param escalation whether it may get more rights than it has
 * @param memory bytes
 * @param folders bytes of each empty folder that it may write to
 * @param environment what ConfigMaps tell it; the rest is in Secrets
 * @param probes paths on the management port
 * @param pauseSeconds from when nobody asks any more until SIGTERM
 * @param graceSeconds from then, the pause included, until SIGKILL
 */
record Terms(
        String user,
        boolean readOnlyRoot,
        List<String> dropped,
        boolean escalation,
        long memory,
        Map<String, Long> folders,
        Map<String, String> environment,
        List<String> probes,
        int pauseSeconds,
        int graceSeconds) {

    Terms {
        dropped = List.copyOf(dropped);
        folders = Map.copyOf(folders);
        environment = Map.copyOf(environment);
        probes = List.copyOf(probes);
    }

    /** Those of a container, or of an init container, of a Deployment. */
    static Terms of(List<Manifest> overlay, String deployment, String name) {
        JsonNode pod = find(overlay, "Deployment", deployment).at("/spec/template/spec");
        JsonNode container = Stream.concat(elements(pod.path("initContainers")), elements(pod.path("containers")))
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new CheckFailure("Deployment " + deployment + " has no container " + name));
        JsonNode security = container.path("securityContext");
        return new Terms(
                pod.at("/securityContext/runAsUser").asText() + ":"
                        + pod.at("/securityContext/runAsGroup").asText(),
                security.path("readOnlyRootFilesystem").asBoolean(),
                elements(security.at("/capabilities/drop"))
                        .map(JsonNode::asText)
                        .toList(),
                security.path("allowPrivilegeEscalation").asBoolean(true),
                bytes(container.at("/resources/limits/memory").asText()),
                folders(pod, container),
                environment(overlay, container),
                probes(container),
                container.at("/lifecycle/preStop/sleep/seconds").asInt(),
                pod.path("terminationGracePeriodSeconds").asInt(30));
    }

    private static Map<String, Long> folders(JsonNode pod, JsonNode container) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        elements(pod.path("volumes")).filter(volume -> volume.has("emptyDir")).forEach(volume -> {
            long size = bytes(volume.at("/emptyDir/sizeLimit").asText());
            elements(container.path("volumeMounts"))
                    .filter(mount -> mount.path("name").equals(volume.path("name")))
                    .forEach(mount -> sizes.put(mount.path("mountPath").asText(), size));
        });
        return sizes;
    }

    private static Map<String, String> environment(List<Manifest> overlay, JsonNode container) {
        Map<String, String> variables = new LinkedHashMap<>();
        elements(container.path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .filter(name -> !name.isEmpty())
                .forEach(name -> find(overlay, "ConfigMap", name)
                        .at("/data")
                        .properties()
                        .forEach(entry ->
                                variables.put(entry.getKey(), entry.getValue().asText())));
        elements(container.path("env"))
                .filter(variable -> variable.has("value"))
                .forEach(variable -> variables.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return variables;
    }

    private static List<String> probes(JsonNode container) {
        List<String> paths = new ArrayList<>();
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            String path = container.path(probe).at("/httpGet/path").asText();
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static Manifest find(List<Manifest> overlay, String kind, String name) {
        return overlay.stream()
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CheckFailure("there is no " + kind + " " + name));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A quantity of memory as manifests write it here: Mi and Gi. */
    private static long bytes(String quantity) {
        if (!quantity.matches("\\d+[MG]i")) {
            throw new CheckFailure("a quantity of memory in Mi or Gi is expected, not " + quantity);
        }
        long number = Long.parseLong(quantity.substring(0, quantity.length() - 2));
        return quantity.endsWith("Gi") ? number << 30 : number << 20;
    }
}
