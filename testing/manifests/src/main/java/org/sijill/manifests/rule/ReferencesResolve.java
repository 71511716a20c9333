package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** ConfigMaps, Secrets and service accounts that are asked for are there, with the keys that are asked for. */
final class ReferencesResolve implements Rule {

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods().forEach(pod -> {
            References found = new References(overlay, pod.owner(), complaint -> complaints.accept(complaint));
            String account = Overlay.text(pod.spec().path("serviceAccountName"));
            if (!account.isEmpty() && overlay.find("ServiceAccount", account).isEmpty()) {
                found.complain("the service account " + account + " is not there");
            }
            pod.allContainers().forEach(container -> environment(container, found));
            PodTemplate.elements(pod.spec().path("volumes")).forEach(volume -> volume(volume, found));
        });
        overlay.all("Ingress").forEach(ingress -> {
            References found = new References(overlay, ingress, complaints);
            PodTemplate.elements(ingress.at("/spec/tls"))
                    .forEach(tls -> found.secret(tls.path("secretName").asText(), "tls.crt"));
        });
        overlay.all("Elasticsearch")
                .forEach(cluster -> operator(cluster, new References(overlay, cluster, complaints)));
    }

    private static void environment(JsonNode container, References found) {
        PodTemplate.elements(container.path("envFrom")).forEach(source -> {
            if (source.has("configMapRef")) {
                found.configMap(source.at("/configMapRef/name").asText(), "");
            }
            if (source.has("secretRef")) {
                found.secret(source.at("/secretRef/name").asText(), "");
            }
        });
        PodTemplate.elements(container.path("env"))
                .map(variable -> variable.path("valueFrom"))
                .forEach(source -> {
                    if (source.has("configMapKeyRef")) {
                        JsonNode reference = source.path("configMapKeyRef");
                        found.configMap(
                                reference.path("name").asText(),
                                reference.path("key").asText());
                    }
                    if (source.has("secretKeyRef")) {
                        JsonNode reference = source.path("secretKeyRef");
                        found.secret(
                                reference.path("name").asText(),
                                reference.path("key").asText());
                    }
                });
    }

    private static void volume(JsonNode volume, References found) {
        JsonNode secret = volume.path("secret");
        if (!secret.isMissingNode()) {
            found.secret(secret.path("secretName").asText(), "");
            PodTemplate.elements(secret.path("items"))
                    .forEach(item -> found.secret(
                            secret.path("secretName").asText(), item.path("key").asText()));
        }
        if (volume.has("configMap")) {
            found.configMap(volume.at("/configMap/name").asText(), "");
        }
    }

    private static void operator(Manifest cluster, References found) {
        for (String list : List.of("/spec/auth/roles", "/spec/auth/fileRealm", "/spec/secureSettings")) {
            PodTemplate.elements(cluster.at(list))
                    .forEach(reference ->
                            found.secret(reference.path("secretName").asText(), ""));
        }
    }

    @Override
    public String name() {
        return "references";
    }
}
