package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;

/** What scales, protects or publishes something names something that is there, and each Deployment has both. */
final class TargetsExist implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.all("HorizontalPodAutoscaler").forEach(scaler -> scaled(overlay, scaler, complaints));
        overlay.all("Deployment").forEach(deployment -> guarded(overlay, deployment, complaints));
        overlay.all("Ingress").forEach(ingress -> published(overlay, ingress, complaints));
        overlay.all("StatefulSet")
                .filter(set -> overlay.find(
                                "Service", set.at("/spec/serviceName").asText())
                        .isEmpty())
                .forEach(set -> complain(set, "its Service is not there", complaints));
        overlay.all("ScheduledBackup")
                .filter(backup -> overlay.find(
                                "Cluster", backup.at("/spec/cluster/name").asText())
                        .isEmpty())
                .forEach(backup -> complain(backup, "its Cluster is not there", complaints));
    }

    private void scaled(Overlay overlay, Manifest scaler, Consumer<Complaint> complaints) {
        JsonNode target = scaler.at("/spec/scaleTargetRef");
        Optional<PodTemplate> found = overlay.pods()
                .filter(pod -> pod.owner().is(target.path("kind").asText())
                        && pod.owner().name().equals(target.path("name").asText())
                        && pod.owner()
                                .apiVersion()
                                .equals(target.path("apiVersion").asText()))
                .findFirst();
        if (found.isEmpty()) {
            complain(scaler, "scales " + target + ", which is not there", complaints);
            return;
        }
        PodTemplate pod = found.get();
        if (pod.owner().content().path("spec").has("replicas")) {
            complain(pod.owner(), "has replicas beside an autoscaler", complaints);
        }
        PodTemplate.elements(scaler.at("/spec/metrics"))
                .map(metric -> metric.at("/containerResource/container").asText())
                .filter(name -> !name.isEmpty()
                        && pod.containers()
                                .noneMatch(container ->
                                        container.path("name").asText().equals(name)))
                .forEach(name ->
                        complain(scaler, "measures the container " + name + ", which is not there", complaints));
    }

    private void guarded(Overlay overlay, Manifest deployment, Consumer<Complaint> complaints) {
        Optional<Manifest> budget = overlay.find("PodDisruptionBudget", deployment.name());
        if (budget.isEmpty()
                || budget.get().at("/spec/maxUnavailable").asInt() != 1
                || !budget.get().at("/spec/unhealthyPodEvictionPolicy").asText().equals("AlwaysAllow")) {
            complain(deployment, "has no disruption budget of one pod that lets sick pods go", complaints);
        }
        if (overlay.all("HorizontalPodAutoscaler")
                .noneMatch(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))) {
            complain(deployment, "has no autoscaler", complaints);
        }
    }

    private void published(Overlay overlay, Manifest ingress, Consumer<Complaint> complaints) {
        PodTemplate.elements(ingress.at("/spec/rules"))
                .flatMap(rule -> PodTemplate.elements(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .filter(backend -> overlay.find("Service", backend.path("name").asText())
                        .filter(service -> PodTemplate.elements(service.at("/spec/ports"))
                                .anyMatch(port -> port.path("name").equals(backend.at("/port/name"))
                                        || port.path("port").equals(backend.at("/port/number"))))
                        .isEmpty())
                .forEach(backend -> complain(ingress, "publishes " + backend + ", which is not there", complaints));
    }

    private void complain(Manifest manifest, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), manifest.title(), what));
    }

    @Override
    public String name() {
        return "targets";
    }
}
