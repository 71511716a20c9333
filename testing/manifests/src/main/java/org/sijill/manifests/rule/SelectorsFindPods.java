package org.sijill.manifests.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What selects pods by labels finds some, and a workload finds its own. */
final class SelectorsFindPods implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods()
                .filter(pod -> pod.owner().is("Deployment") || pod.owner().is("StatefulSet"))
                .forEach(pod -> ownPods(pod, complaints));
        overlay.all("Service").forEach(service -> finds(overlay, service, "/spec/selector", complaints));
        overlay.all("PodDisruptionBudget")
                .forEach(budget -> finds(overlay, budget, "/spec/selector/matchLabels", complaints));
        overlay.all("NetworkPolicy").forEach(policy -> {
            finds(overlay, policy, "/spec/podSelector/matchLabels", complaints);
            peers(overlay, policy, complaints);
        });
    }

    private void ownPods(PodTemplate pod, Consumer<Complaint> complaints) {
        Map<String, String> selector = PodTemplate.strings(pod.owner().at("/spec/selector/matchLabels"));
        if (selector.isEmpty() || !pod.has(selector)) {
            complain(pod.owner(), "selects " + selector + ", but its pods have " + pod.labels(), complaints);
        }
        PodTemplate.elements(pod.spec().path("topologySpreadConstraints"))
                .map(constraint -> PodTemplate.strings(constraint.at("/labelSelector/matchLabels")))
                .filter(labels -> labels.isEmpty() || !pod.has(labels))
                .forEach(labels -> complain(pod.owner(), "spreads pods with " + labels + ", not its own", complaints));
    }

    private void finds(Overlay overlay, Manifest manifest, String pointer, Consumer<Complaint> complaints) {
        Map<String, String> labels = PodTemplate.strings(manifest.at(pointer));
        if (overlay.podsAndOperators().noneMatch(pod -> pod.has(labels))) {
            complain(manifest, "no pod has the labels " + labels, complaints);
        }
    }

    private void peers(Overlay overlay, Manifest policy, Consumer<Complaint> complaints) {
        for (String path : List.of("ingress/from", "egress/to")) {
            String[] names = path.split("/", 2);
            PodTemplate.elements(policy.at("/spec/" + names[0]))
                    .flatMap(rule -> PodTemplate.elements(rule.path(names[1])))
                    .filter(peer -> !peer.has("namespaceSelector") && peer.has("podSelector"))
                    .map(peer -> PodTemplate.strings(peer.at("/podSelector/matchLabels")))
                    .filter(labels -> overlay.podsAndOperators().noneMatch(pod -> pod.has(labels)))
                    .forEach(labels -> complain(policy, "no pod has the labels " + labels, complaints));
        }
    }

    private void complain(Manifest manifest, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), manifest.title(), what));
    }

    @Override
    public String name() {
        return "selectors";
    }
}
