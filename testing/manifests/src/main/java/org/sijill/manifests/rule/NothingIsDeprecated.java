package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** No annotation, label or topology that the API server warns of, and no field of that kind. */
final class NothingIsDeprecated implements Rule {

    private static final Pattern OLD = Pattern.compile("(.*[./])?(alpha|beta)\\.kubernetes\\.io(/.*)?");

    private static final Set<String> KEYS = Set.of(
            "kubernetes.io/ingress.class",
            "service.kubernetes.io/topology-aware-hints",
            "gitRepo",
            "externalIPs",
            "loadBalancerIP",
            "serviceAccount");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        for (Manifest manifest : overlay.manifests()) {
            walk(manifest, manifest.at("/metadata"), complaints);
            walk(manifest, manifest.at("/spec"), complaints);
        }
    }

    private void walk(Manifest manifest, JsonNode node, Consumer<Complaint> complaints) {
        node.properties().forEach(field -> {
            complain(manifest, field.getKey(), complaints);
            if (field.getKey().equals("topologyKey")) {
                complain(manifest, field.getValue().asText(), complaints);
            }
        });
        node.forEach(child -> walk(manifest, child, complaints));
    }

    private void complain(Manifest manifest, String key, Consumer<Complaint> complaints) {
        if (KEYS.contains(key) || OLD.matcher(key).matches()) {
            complaints.accept(new Complaint(name(), manifest.title(), key + " is on its way out"));
        }
    }

    @Override
    public String name() {
        return "deprecated";
    }
}
