package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Nothing has the name of something else, where the API server would keep one of the two or warn. */
final class NothingTwice implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        Set<String> titles = new HashSet<>();
        for (Manifest manifest : overlay.manifests()) {
            if (!titles.add(manifest.apiVersion() + " " + manifest.title())) {
                complaints.accept(new Complaint(name(), manifest.title(), "is there twice"));
            }
        }
        overlay.all("Service").forEach(service -> {
            unique(service, service.at("/spec"), "ports", "name", complaints);
            unique(service, service.at("/spec"), "ports", "port", complaints);
        });
        overlay.describedPods().forEach(pod -> {
            unique(pod.owner(), pod.spec(), "volumes", "name", complaints);
            unique(pod.owner(), pod.spec(), "topologySpreadConstraints", "topologyKey", complaints);
            pod.allContainers().forEach(container -> {
                unique(pod.owner(), container, "env", "name", complaints);
                unique(pod.owner(), container, "ports", "name", complaints);
                unique(pod.owner(), container, "ports", "containerPort", complaints);
                unique(pod.owner(), container, "volumeMounts", "mountPath", complaints);
            });
        });
    }

    private void unique(Manifest owner, JsonNode of, String list, String key, Consumer<Complaint> complaints) {
        Set<String> seen = new HashSet<>();
        PodTemplate.elements(of.path(list))
                .map(item -> item.path(key).asText())
                .filter(value -> !seen.add(value))
                .forEach(value ->
                        complaints.accept(new Complaint(name(), owner.title(), list + " has " + value + " twice")));
    }

    @Override
    public String name() {
        return "twice";
    }
}
