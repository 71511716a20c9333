package org.sijill.manifests.rule;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Each service is told what it cannot know by itself: every property without a default that serves in a cluster is set,
 * nothing is looked for in the pod itself, and it is known whose tokens count.
 */
final class SettingsAreGiven implements Rule {

    private static final Pattern THIS_POD = Pattern.compile("\\b(127\\.\\d+\\.\\d+\\.\\d+|localhost)\\b");
    private static final String SERVER = "QUARKUS_OIDC_AUTH_SERVER_URL";
    private static final String KEY = "QUARKUS_OIDC_PUBLIC_KEY";
    private static final String ISSUER = "QUARKUS_OIDC_TOKEN_ISSUER";

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.services()
                .forEach((name, defaults) -> overlay.podsOf(name)
                        .forEach(pod -> pod.allContainers().forEach(container -> {
                            Environment environment = Environment.of(overlay, container);
                            String where = pod.owner().title() + ", "
                                    + container.path("name").asText();
                            given(defaults, environment, what -> complain(where, what, complaints));
                            tokens(environment, what -> complain(where, what, complaints));
                        })));
    }

    private static void given(ServiceDefaults defaults, Environment environment, Consumer<String> complain) {
        defaults.demanded().stream()
                .sorted()
                .filter(property -> !environment.has(Environment.variable(property)))
                .forEach(property -> complain.accept(property + " is not set and has no default for a cluster"));
        environment.variables().forEach((variable, value) -> {
            if (value.filter(text -> THIS_POD.matcher(text).find()).isPresent()) {
                complain.accept(variable + " names the pod itself");
            }
        });
    }

    private static void tokens(Environment environment, Consumer<String> complain) {
        boolean key = environment.has(KEY) && environment.has(ISSUER);
        if (environment.has(SERVER) == key) {
            complain.accept("has to know either an authorization server or a key with its issuer");
        } else if (!key && !environment.value(SERVER).orElse("").startsWith("https://")) {
            complain.accept("fetches the keys of tokens over a way that is open to others");
        }
    }

    private void complain(String where, String what, Consumer<Complaint> complaints) {
        complaints.accept(new Complaint(name(), where, what));
    }

    @Override
    public String name() {
        return "settings";
    }
}
