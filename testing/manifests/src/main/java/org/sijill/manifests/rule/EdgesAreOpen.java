package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where settings and mounted scripts send pods, they may go: one policy lets them out to that port of those pods, and one
 * lets them in. All may look up names, and who collects metrics reaches those that say they have some.
 */
final class EdgesAreOpen implements Rule {

    private static final Pattern ADDRESS = Pattern.compile("(?:^|/|,)([a-z][a-z0-9-]*):(\\d{2,5})\\b");

    /** A host with a dot in its name is none of this namespace. */
    private static final Pattern OUTSIDE = Pattern.compile("https://[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::(\\d+))?");

    private static final int HTTPS = 443;
    private static final int NAMES = 53;

    /**
     * Pods that something asks.
     *
     * @param pods who answers
     * @param port where they listen
     */
    private record Target(PodTemplate pods, int port) {}

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.podsAndOperators()
                .filter(pod -> !isOpen(overlay, "egress", pod, NAMES, peer -> peer.has("namespaceSelector")))
                .forEach(pod -> complain(pod, "no policy lets it look up names", complaints));
        overlay.pods().forEach(pod -> {
            scraped(overlay, pod, complaints);
            texts(overlay, pod)
                    .flatMap(text -> ADDRESS.matcher(text).results())
                    .forEach(address -> inside(overlay, pod, address, complaints));
            texts(overlay, pod)
                    .flatMap(text -> OUTSIDE.matcher(text).results())
                    .forEach(address -> outside(overlay, pod, address, complaints));
        });
    }

    /** Values of environment variables, and files of ConfigMaps that are mounted. */
    private static Stream<String> texts(Overlay overlay, PodTemplate pod) {
        Stream<String> settings = pod.containers()
                .flatMap(container -> Environment.of(overlay, container).values());
        Stream<String> files = PodTemplate.elements(pod.spec().path("volumes"))
                .flatMap(volume ->
                        overlay.find("ConfigMap", volume.at("/configMap/name").asText()).stream())
                .flatMap(map -> PodTemplate.strings(map.at("/data")).values().stream());
        return Stream.concat(settings, files);
    }

    private void inside(Overlay overlay, PodTemplate pod, MatchResult address, Consumer<Complaint> complaints) {
        String what = address.group(1) + ":" + address.group(2);
        Optional<Target> found = target(overlay, address);
        if (found.isEmpty()) {
            complain(pod, "asks " + what + ", which is not there", complaints);
            return;
        }
        Target target = found.get();
        if (!isOpen(overlay, "egress", pod, target.port(), peer -> takes(peer, target.pods()))) {
            complain(pod, "no policy lets it out to " + what, complaints);
        } else if (!isOpen(overlay, "ingress", target.pods(), target.port(), peer -> takes(peer, pod))) {
            complain(pod, "no policy lets it in at " + what, complaints);
        }
    }

    private void outside(Overlay overlay, PodTemplate pod, MatchResult address, Consumer<Complaint> complaints) {
        int port = address.group(1) == null ? HTTPS : Integer.parseInt(address.group(1));
        if (!isOpen(overlay, "egress", pod, port, peer -> peer.has("ipBlock"))) {
            complain(pod, "no policy lets it out to " + address.group(), complaints);
        }
    }

    private void scraped(Overlay overlay, PodTemplate pod, Consumer<Complaint> complaints) {
        Map<String, String> annotations = PodTemplate.strings(pod.content().at("/metadata/annotations"));
        if (annotations.getOrDefault("prometheus.io/scrape", "").equals("true")) {
            int port = Integer.parseInt(annotations.getOrDefault("prometheus.io/port", "0"));
            if (!isOpen(overlay, "ingress", pod, port, peer -> peer.has("namespaceSelector"))) {
                complain(pod, "no policy lets anybody collect metrics at " + port, complaints);
            }
        }
    }

    private static Optional<Target> target(Overlay overlay, MatchResult address) {
        String host = address.group(1);
        int port = Integer.parseInt(address.group(2));
        Optional<Map<String, String>> selector = overlay.find("Service", host)
                .filter(service -> PodTemplate.elements(service.at("/spec/ports"))
                        .anyMatch(each -> each.path("port").asInt() == port))
                .map(service -> PodTemplate.strings(service.at("/spec/selector")));
        Stream<PodTemplate> pods = selector.map(labels -> overlay.pods().filter(pod -> pod.has(labels)))
                .orElseGet(() -> overlay.podsAndOperators().filter(pod -> operatorsService(pod.owner(), host)));
        return pods.findFirst().map(found -> new Target(found, port));
    }

    /** Whether an operator makes a Service of this name for its document. */
    private static boolean operatorsService(Manifest owner, String host) {
        return (owner.is("Elasticsearch") && host.equals(owner.name() + "-es-http"))
                || (owner.is("Cluster") && host.equals(owner.name() + "-rw"));
    }

    /** Whether a policy that holds these pods lets such a peer through at this port, the pods' own when it is coming in. */
    private static boolean isOpen(
            Overlay overlay, String direction, PodTemplate held, int port, Predicate<JsonNode> peer) {
        return overlay.all("NetworkPolicy")
                .filter(policy -> held.isSelectedBy(policy.at("/spec/podSelector")))
                .flatMap(policy -> PodTemplate.elements(policy.at("/spec/" + direction)))
                .anyMatch(rule -> PodTemplate.elements(rule.path("ports"))
                                .anyMatch(each -> held.portNumber(each.path("port")) == port)
                        && PodTemplate.elements(rule.path(direction.equals("egress") ? "to" : "from"))
                                .anyMatch(peer));
    }

    private static boolean takes(JsonNode peer, PodTemplate pod) {
        return peer.has("podSelector") && !peer.has("namespaceSelector") && pod.isSelectedBy(peer.path("podSelector"));
    }

    private void complain(PodTemplate pod, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), pod.owner().title(), what));
    }

    @Override
    public String name() {
        return "edges";
    }
}
