package org.sijill.manifests.rule;

import java.util.Set;
import java.util.function.Consumer;

/** No file of a production overlay holds a password; what operators want to read from a Secret without being one is named here. */
final class NoSecretIsWrittenDown implements Rule {

    private static final Set<String> HARMLESS = Set.of("roles.yml");

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods()
                .forEach(pod -> pod.allContainers()
                        .flatMap(container -> PodTemplate.elements(container.path("env")))
                        .filter(variable -> variable.has("value")
                                && isSecret(variable.path("name").asText()))
                        .forEach(variable -> complaints.accept(new Complaint(
                                name(),
                                pod.owner().title(),
                                variable.path("name").asText() + " is written down"))));
        overlay.all("ConfigMap")
                .forEach(map -> map.at("/data").fieldNames().forEachRemaining(key -> {
                    if (isSecret(key)) {
                        complaints.accept(new Complaint(name(), map.title(), key + " is written down"));
                    }
                }));
        if (overlay.secrets().keys().isEmpty()) {
            // An overlay to try things out generates its secrets from files that git ignores.
            return;
        }
        overlay.all("Secret")
                .filter(secret -> !HARMLESS.containsAll(
                        PodTemplate.strings(secret.at("/data")).keySet()))
                .forEach(secret -> complaints.accept(new Complaint(name(), secret.title(), "is written down")));
    }

    private static boolean isSecret(String name) {
        return name.endsWith("PASSWORD")
                || (name.endsWith("_KEY") && !name.endsWith("_PUBLIC_KEY"))
                || name.endsWith("_SECRET")
                || name.endsWith("_TOKEN");
    }

    @Override
    public String name() {
        return "secrets";
    }
}
