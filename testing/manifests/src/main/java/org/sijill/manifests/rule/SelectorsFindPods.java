package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
        overlay.all("Service")
                .forEach(service -> finds(
                        overlay,
                        service,
                        JsonNodeFactory.instance.objectNode().set("matchLabels", service.at("/spec/selector")),
                        complaints));
        overlay.all("PodDisruptionBudget")
                .forEach(budget -> finds(overlay, budget, budget.at("/spec/selector"), complaints));
        overlay.all("NetworkPolicy").forEach(policy -> {
            finds(overlay, policy, policy.at("/spec/podSelector"), complaints);
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

    private void finds(Overlay overlay, Manifest manifest, JsonNode selector, Consumer<Complaint> complaints) {
        if (overlay.podsAndOperators().noneMatch(pod -> pod.isSelectedBy(selector))) {
            complain(manifest, "no pod has the labels " + selector, complaints);
        }
        PodTemplate.elements(selector.path("matchExpressions"))
                .filter(expression -> expression.path("operator").asText().equals("In"))
                .forEach(expression -> PodTemplate.elements(expression.path("values"))
                        .filter(value -> overlay.podsAndOperators()
                                .noneMatch(pod -> value.asText()
                                        .equals(pod.labels()
                                                .get(expression.path("key").asText()))))
                        .forEach(value -> complain(manifest, "no pod has the label " + value, complaints)));
    }

    private void peers(Overlay overlay, Manifest policy, Consumer<Complaint> complaints) {
        for (String path : List.of("ingress/from", "egress/to")) {
            String[] names = path.split("/", 2);
            PodTemplate.elements(policy.at("/spec/" + names[0]))
                    .flatMap(rule -> PodTemplate.elements(rule.path(names[1])))
                    .filter(peer -> !peer.has("namespaceSelector") && peer.has("podSelector"))
                    .forEach(peer -> finds(overlay, policy, peer.path("podSelector"), complaints));
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
