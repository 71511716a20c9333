package org.sijill.manifests.rule;

import java.util.Set;
import java.util.function.Consumer;

/** Only kinds in the version that we know the target clusters to serve, and none that is on its way out. */
final class KnownKinds implements Rule {

    private static final Set<String> KNOWN = Set.of(
            "apps/v1 Deployment",
            "apps/v1 StatefulSet",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "batch/v1 CronJob",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 NetworkPolicy",
            "policy/v1 PodDisruptionBudget",
            "v1 ConfigMap",
            "v1 Namespace",
            "v1 Secret",
            "v1 Service",
            "v1 ServiceAccount",
            "elasticsearch.k8s.elastic.co/v1 Elasticsearch",
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "barmancloud.cnpg.io/v1 ObjectStore",
            "monitoring.coreos.com/v1 PodMonitor",
            "monitoring.coreos.com/v1 PrometheusRule");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        for (Manifest manifest : overlay.manifests()) {
            String kind = manifest.apiVersion() + " " + manifest.kind();
            if (!KNOWN.contains(kind)) {
                complaints.accept(new Complaint(name(), manifest.title(), kind + " is not on the list"));
            }
        }
    }

    @Override
    public String name() {
        return "kinds";
    }
}
