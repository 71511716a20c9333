package org.sijill.manifests.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Nothing may speak to anything unless a policy opens that way; no policy opens everything, and each pod is reached. */
final class NetworkIsClosed implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        if (overlay.all("NetworkPolicy").noneMatch(NetworkIsClosed::deniesAll)) {
            complaints.accept(new Complaint(name(), overlay.name(), "no policy denies what the others do not allow"));
        }
        overlay.all("NetworkPolicy").forEach(policy -> {
            for (String direction : List.of("ingress", "egress")) {
                PodTemplate.elements(policy.at("/spec/" + direction))
                        // An empty list means everything, as a missing one does.
                        .filter(rule -> rule.path("ports").isEmpty()
                                || rule.path(direction.equals("ingress") ? "from" : "to")
                                        .isEmpty())
                        .forEach(rule -> complaints.accept(new Complaint(
                                name(), policy.title(), "opens " + direction + " without naming peers and ports")));
            }
        });
        overlay.all("Service").forEach(service -> reached(overlay, service, complaints));
    }

    /** A Service whose pods no policy lets anybody into is cut off. */
    private void reached(Overlay overlay, Manifest service, Consumer<Complaint> complaints) {
        Map<String, String> selector = PodTemplate.strings(service.at("/spec/selector"));
        boolean open = overlay.all("NetworkPolicy")
                .filter(policy -> !policy.at("/spec/ingress").isEmpty())
                .anyMatch(policy -> PodTemplate.strings(policy.at("/spec/podSelector/matchLabels"))
                        .equals(selector));
        if (!open) {
            complaints.accept(new Complaint(name(), service.title(), "no policy lets anybody reach its pods"));
        }
    }

    private static boolean deniesAll(Manifest policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/policyTypes").size() == 2
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    @Override
    public String name() {
        return "network";
    }
}
