package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** Memory is requested in full and limited to that; CPU is requested and not limited. */
final class ResourcesAreBounded implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.describedPods()
                .forEach(pod -> pod.allContainers()
                        .forEach(container -> check(pod.owner(), container.path("resources"), complaints)));
        overlay.all("Cluster").forEach(cluster -> check(cluster, cluster.at("/spec/resources"), complaints));
    }

    private void check(Manifest manifest, JsonNode resources, Consumer<Complaint> complaints) {
        String memory = Overlay.text(resources.at("/requests/memory"));
        if (memory.isEmpty() || !memory.equals(Overlay.text(resources.at("/limits/memory")))) {
            complain(manifest, "its request and its limit of memory are not the same", complaints);
        }
        if (!resources.path("requests").has("cpu")) {
            complain(manifest, "requests no CPU", complaints);
        }
        if (resources.path("limits").has("cpu")) {
            complain(manifest, "limits its CPU", complaints);
        }
    }

    private void complain(Manifest manifest, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), manifest.title(), what));
    }

    @Override
    public String name() {
        return "resources";
    }
}
