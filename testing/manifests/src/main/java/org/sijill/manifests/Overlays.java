package org.sijill.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.manifests.rule.Overlay;
import org.sijill.manifests.rule.Secrets;
import org.sijill.manifests.rule.ServiceDefaults;

/** Renders overlays with kubectl, without a cluster. */
final class Overlays {

    private static final List<String> SERVICES = List.of("gateway", "ingest-service", "search-service");

    private final Workspace workspace;
    private final Map<String, ServiceDefaults> services = new HashMap<>();

    Overlays(Workspace workspace) {
        this.workspace = workspace;
        SERVICES.forEach(service -> services.put(service, Defaults.of(workspace.root(), service)));
    }

    /** An overlay of {@code k8s/overlays}. */
    Overlay render(String name) {
        return render(name, workspace.manifests().resolve("overlays").resolve(name));
    }

    /** Any folder that has a kustomization. */
    Overlay render(String name, Path folder) {
        String text = Tool.run(
                workspace.manifests(), List.of(workspace.kubectl().toString(), "kustomize", folder.toString()));
        return new Overlay(name, Yaml.documents(text), secrets(folder.resolve("secrets.yaml")), services);
    }

    private static Secrets secrets(Path file) {
        Map<String, Set<String>> keys = new HashMap<>();
        if (Files.exists(file)) {
            for (JsonNode secret : Yaml.read(file).path("secrets")) {
                Set<String> names = new HashSet<>();
                secret.path("keys").forEach(key -> names.add(key.asText()));
                keys.put(secret.path("name").asText(), names);
            }
        }
        return new Secrets(keys);
    }
}
