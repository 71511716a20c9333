package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Our services are asked on the ports and at the paths at which they answer, and liveness asks nobody else. */
final class ProbesAskTheService implements Rule {

    private static final Map<String, String> PATHS = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    private static final List<String> WAYS = List.of("exec", "grpc", "httpGet", "tcpSocket");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods()
                .forEach(pod -> pod.allContainers()
                        .forEach(container ->
                                PATHS.keySet().forEach(probe -> asked(pod, container, probe, complaints))));
        overlay.services()
                .forEach((name, ports) -> overlay.podsOf(name)
                        .forEach(pod -> pod.containers().forEach(container -> {
                            ports(pod, container, ports, complaints);
                            PATHS.forEach((probe, path) -> probe(pod, container, probe, path, complaints));
                        })));
    }

    private void asked(PodTemplate pod, JsonNode container, String probe, Consumer<Complaint> complaints) {
        if (container.has(probe)
                && WAYS.stream().filter(container.path(probe)::has).count() != 1) {
            complain(pod, probe + " does not ask in one way", complaints);
        }
    }

    private void ports(PodTemplate pod, JsonNode container, ServiceDefaults ports, Consumer<Complaint> complaints) {
        Map<String, Integer> expected = Map.of("http", ports.http(), "management", ports.management());
        Map<String, Integer> actual = new TreeMap<>();
        PodTemplate.elements(container.path("ports"))
                .forEach(port -> actual.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        if (!actual.equals(expected)) {
            complain(pod, "listens at " + new TreeMap<>(expected) + " and not at " + actual, complaints);
        }
    }

    private void probe(PodTemplate pod, JsonNode container, String probe, String path, Consumer<Complaint> complaints) {
        JsonNode ask = container.path(probe).path("httpGet");
        if (!ask.path("path").asText().equals(path)
                || !ask.path("port").asText().equals("management")) {
            complain(pod, probe + " does not ask " + path + " of the management port", complaints);
        }
    }

    private void complain(PodTemplate pod, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), pod.owner().title(), what));
    }

    @Override
    public String name() {
        return "probes";
    }
}
