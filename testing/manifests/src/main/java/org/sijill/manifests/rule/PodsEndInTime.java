package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** A service has ended by itself before it is killed: its pause and its time-out are within the grace period. */
final class PodsEndInTime implements Rule {

    private static final String TIMEOUT = "QUARKUS_SHUTDOWN_TIMEOUT";

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.pods()
                .filter(pod -> overlay.services().containsKey(pod.owner().name()))
                .forEach(pod -> pod.containers().forEach(container -> {
                    int grace = pod.spec().path("terminationGracePeriodSeconds").asInt(30);
                    int pause = container.at("/lifecycle/preStop/sleep/seconds").asInt();
                    int timeout = timeout(overlay, container);
                    if (pause == 0 || timeout == 0 || pause + timeout >= grace) {
                        complaints.accept(new Complaint(
                                name(),
                                pod.owner().title(),
                                "pauses " + pause + " s and ends requests for " + timeout + " s of " + grace + " s"));
                    }
                }));
    }

    private static int timeout(Overlay overlay, JsonNode container) {
        return Environment.of(overlay, container)
                .value(TIMEOUT)
                .filter(text -> text.matches("\\d+S"))
                .map(text -> Integer.parseInt(text.substring(0, text.length() - 1)))
                .orElse(0);
    }

    @Override
    public String name() {
        return "grace";
    }
}
