package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a container mounts is a volume of its pod, and no volume is idle. */
final class MountsHaveVolumes implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods().forEach(pod -> {
            Set<String> volumes =
                    names(PodTemplate.elements(pod.spec().path("volumes")).map(volume -> volume.path("name")));
            PodTemplate.elements(pod.owner().at("/spec/volumeClaimTemplates"))
                    .forEach(claim -> volumes.add(claim.at("/metadata/name").asText()));
            Set<String> mounts = names(pod.allContainers()
                    .flatMap(container -> PodTemplate.elements(container.path("volumeMounts")))
                    .map(mount -> mount.path("name")));
            difference(mounts, volumes)
                    .forEach(name -> complaints.accept(
                            new Complaint(name(), pod.owner().title(), "mounts " + name + ", which is no volume")));
            difference(volumes, mounts)
                    .forEach(name -> complaints.accept(
                            new Complaint(name(), pod.owner().title(), "the volume " + name + " is not mounted")));
        });
    }

    private static Set<String> names(Stream<JsonNode> nodes) {
        return nodes.map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    @Override
    public String name() {
        return "volumes";
    }
}
