package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Names and labels are as the API server takes them, which refuses others and warns of some. */
final class NamesFit implements Rule {

    /** A label of DNS: the pods' host names come from the names of what makes them. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    private static final Pattern DOMAIN = Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final Pattern PORT = Pattern.compile("(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?");

    /** Eleven characters are the number of the run. */
    private static final int LONGEST_CRON_JOB = 52;

    private static final Set<String> LABELS =
            Set.of("CronJob", "Deployment", "Namespace", "Service", "StatefulSet", "Elasticsearch", "Cluster");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        for (Manifest manifest : overlay.manifests()) {
            Pattern form = LABELS.contains(manifest.kind()) ? LABEL : DOMAIN;
            require(manifest, form, manifest.name(), complaints);
            if (manifest.is("CronJob") && manifest.name().length() > LONGEST_CRON_JOB) {
                complain(manifest, manifest.name(), complaints);
            }
            labels(manifest, manifest.at("/metadata/labels"), complaints);
        }
        overlay.describedPods().forEach(pod -> {
            labels(pod.owner(), pod.content().at("/metadata/labels"), complaints);
            pod.allContainers().forEach(container -> {
                require(pod.owner(), LABEL, container.path("name").asText(), complaints);
                ports(pod.owner(), container.path("ports"), complaints);
            });
        });
        overlay.all("Service").forEach(service -> ports(service, service.at("/spec/ports"), complaints));
    }

    private void labels(Manifest manifest, JsonNode labels, Consumer<Complaint> complaints) {
        Map<String, String> all = PodTemplate.strings(labels);
        all.values().forEach(value -> require(manifest, VALUE, value, complaints));
    }

    private void ports(Manifest manifest, JsonNode ports, Consumer<Complaint> complaints) {
        PodTemplate.elements(ports)
                .filter(port -> port.has("name"))
                .forEach(port -> require(manifest, PORT, port.path("name").asText(), complaints));
    }

    private void require(Manifest manifest, Pattern form, String name, Consumer<Complaint> complaints) {
        if (!form.matcher(name).matches()) {
            complain(manifest, name, complaints);
        }
    }

    private void complain(Manifest manifest, String name, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), manifest.title(), "the name " + name + " is not taken"));
    }

    @Override
    public String name() {
        return "names";
    }
}
