package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A port that is named is a port that a container has. */
final class PortsResolve implements Rule {

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.all("Service").forEach(service -> service(overlay, service, complaints));
        overlay.pods().forEach(pod -> pod.containers().forEach(container -> probes(pod, container, complaints)));
        overlay.all("NetworkPolicy").forEach(policy -> policy(overlay, policy, complaints));
    }

    private void service(Overlay overlay, Manifest service, Consumer<Complaint> complaints) {
        Map<String, String> labels = PodTemplate.strings(service.at("/spec/selector"));
        PodTemplate.elements(service.at("/spec/ports"))
                .map(port -> port.has("targetPort") ? port.path("targetPort") : port.path("port"))
                .filter(port -> overlay.pods().noneMatch(pod -> pod.has(labels) && pod.hasPort(port)))
                .forEach(port ->
                        complaints.accept(new Complaint(name(), service.title(), "its pods have no port " + port)));
    }

    private void probes(PodTemplate pod, JsonNode container, Consumer<Complaint> complaints) {
        for (String probe : PROBES) {
            for (String way : List.of("httpGet", "tcpSocket")) {
                JsonNode port = container.path(probe).path(way).path("port");
                if (!port.isMissingNode() && !pod.hasPort(port)) {
                    complaints.accept(new Complaint(
                            name(), pod.owner().title(), probe + " asks the port " + port + ", which is not there"));
                }
            }
        }
    }

    /** Ports at which pods of this namespace are reached. */
    private void policy(Overlay overlay, Manifest policy, Consumer<Complaint> complaints) {
        JsonNode selector = policy.at("/spec/podSelector");
        List<PodTemplate> pods =
                overlay.pods().filter(pod -> pod.isSelectedBy(selector)).toList();
        if (pods.isEmpty()) {
            return;
        }
        PodTemplate.elements(policy.at("/spec/ingress"))
                .flatMap(rule -> PodTemplate.elements(rule.path("ports")))
                .map(port -> port.path("port"))
                .filter(port -> pods.stream().noneMatch(pod -> pod.hasPort(port)))
                .forEach(port -> complaints.accept(
                        new Complaint(name(), policy.title(), "opens the port " + port + ", which no pod has")));
    }

    @Override
    public String name() {
        return "ports";
    }
}
