package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Looks up what one document refers to. An empty key stands for the whole. */
record References(Overlay overlay, Manifest manifest, Consumer<Complaint> complaints) {

    void configMap(String name, String key) {
        Optional<Manifest> found = overlay.find("ConfigMap", name);
        if (found.isEmpty()) {
            complain("the ConfigMap " + name + " is not there");
        } else if (!key.isEmpty() && !found.get().at("/data").has(key)) {
            complain("the ConfigMap " + name + " has no " + key);
        }
    }

    void secret(String name, String key) {
        Optional<Manifest> found = overlay.find("Secret", name);
        boolean promised = overlay.secrets().keys().containsKey(name);
        if (found.isEmpty() && !promised) {
            complain("the Secret " + name + " is not there, and nobody is said to make it");
        } else if (!key.isEmpty() && found.map(secret -> !has(secret, key)).orElseGet(() -> !promises(name, key))) {
            complain("the Secret " + name + " has no " + key);
        }
    }

    void complain(String what) {
        complaints.accept(new Complaint("references", manifest.title(), what));
    }

    private static boolean has(Manifest secret, String key) {
        JsonNode data = secret.at("/data");
        return data.has(key) || secret.at("/stringData").has(key);
    }

    private boolean promises(String name, String key) {
        return overlay.secrets().keys().getOrDefault(name, Set.of()).contains(key);
    }
}
