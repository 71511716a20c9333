package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the settings of our services send them, they may go: one policy lets them out to that port of those pods, and
 * one lets them in.
 */
final class EdgesAreOpen implements Rule {

    private static final Pattern ADDRESS = Pattern.compile("(?:^|/|,)([a-z][a-z0-9-]*):(\\d{2,5})\\b");

    /**
     * Pods that something asks.
     *
     * @param pods who answers
     * @param port where they listen
     */
    private record Target(PodTemplate pods, int port) {}

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.services()
                .keySet()
                .forEach(name -> overlay.podsOf(name)
                        .forEach(pod -> pod.containers()
                                .flatMap(container ->
                                        Environment.of(overlay, container).values())
                                .flatMap(value -> ADDRESS.matcher(value).results())
                                .forEach(address -> {
                                    String what = address.group(1) + ":" + address.group(2);
                                    Optional<Target> target = target(overlay, address);
                                    if (target.isEmpty()) {
                                        complain(pod, "asks " + what + ", which is not there", complaints);
                                    } else if (!isOpen(overlay, "egress", pod, target.get())) {
                                        complain(pod, "no policy lets it out to " + what, complaints);
                                    } else if (!isOpen(overlay, "ingress", pod, target.get())) {
                                        complain(pod, "no policy lets it in at " + what, complaints);
                                    }
                                })));
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

    private static boolean isOpen(Overlay overlay, String direction, PodTemplate from, Target to) {
        PodTemplate held = direction.equals("egress") ? from : to.pods();
        PodTemplate peer = direction.equals("egress") ? to.pods() : from;
        return overlay.all("NetworkPolicy")
                .filter(policy -> held.has(PodTemplate.strings(policy.at("/spec/podSelector/matchLabels"))))
                .flatMap(policy -> PodTemplate.elements(policy.at("/spec/" + direction)))
                .anyMatch(rule -> opens(rule, direction, peer, to));
    }

    private static boolean opens(JsonNode rule, String direction, PodTemplate peer, Target to) {
        return PodTemplate.elements(rule.path("ports"))
                        .map(port -> port.path("port"))
                        .anyMatch(port -> port.asInt() == to.port())
                && PodTemplate.elements(rule.path(direction.equals("egress") ? "to" : "from"))
                        .map(each -> each.at("/podSelector/matchLabels"))
                        .filter(labels -> !labels.isMissingNode())
                        .anyMatch(labels -> peer.has(PodTemplate.strings(labels)));
    }

    private void complain(PodTemplate pod, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), pod.owner().title(), what));
    }

    @Override
    public String name() {
        return "edges";
    }
}
