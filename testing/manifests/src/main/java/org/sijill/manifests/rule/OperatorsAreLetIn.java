package org.sijill.manifests.rule;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** An operator reaches the servers that it runs, and they reach each other: what no setting of ours says. */
final class OperatorsAreLetIn implements Rule {

    /** Where the members of a kind speak to each other, by the operators' documents. */
    private static final Map<String, Set<Integer>> AMONG_THEMSELVES =
            Map.of("Elasticsearch", Set.of(9200, 9300), "Cluster", Set.of(5432, 8000));

    /** Where the operator asks them. */
    private static final Map<String, Integer> BY_THE_OPERATOR = Map.of("Elasticsearch", 9200, "Cluster", 8000);

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.podsAndOperators()
                .filter(pod -> AMONG_THEMSELVES.containsKey(pod.owner().kind()))
                .forEach(pod -> {
                    Manifest owner = pod.owner();
                    Set<Integer> wanted = new TreeSet<>(AMONG_THEMSELVES.getOrDefault(owner.kind(), Set.of()));
                    for (int port : wanted) {
                        if (!isOpen(overlay, pod, "egress", port, false)
                                || !isOpen(overlay, pod, "ingress", port, false)) {
                            complain(owner, "its members do not reach each other at " + port, complaints);
                        }
                    }
                    int port = BY_THE_OPERATOR.getOrDefault(owner.kind(), 0);
                    if (!isOpen(overlay, pod, "ingress", port, true)) {
                        complain(owner, "its operator does not reach it at " + port, complaints);
                    }
                });
    }

    private static boolean isOpen(
            Overlay overlay, PodTemplate pod, String direction, int port, boolean fromAnotherNamespace) {
        return overlay.all("NetworkPolicy")
                .filter(policy -> pod.isSelectedBy(policy.at("/spec/podSelector")))
                .flatMap(policy -> PodTemplate.elements(policy.at("/spec/" + direction)))
                .filter(rule -> PodTemplate.elements(rule.path("ports"))
                        .anyMatch(each -> each.path("port").asInt() == port))
                .flatMap(rule -> PodTemplate.elements(rule.path(direction.equals("egress") ? "to" : "from")))
                .anyMatch(peer -> fromAnotherNamespace
                        ? peer.has("namespaceSelector")
                        : peer.has("podSelector") && pod.isSelectedBy(peer.path("podSelector")));
    }

    private void complain(Manifest manifest, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), manifest.title(), what));
    }

    @Override
    public String name() {
        return "operators";
    }
}
