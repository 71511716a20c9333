package org.sijill.manifests.rule;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A service has ended by itself before it is killed: its pause, its requests and its work in the background end within the
 * grace period.
 */
final class PodsEndInTime implements Rule {

    private static final String TIMEOUT = "QUARKUS_SHUTDOWN_TIMEOUT";

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.services()
                .forEach((name, defaults) -> overlay.podsOf(name).forEach(pod -> {
                    long grace =
                            pod.spec().path("terminationGracePeriodSeconds").asLong(30);
                    pod.containers().forEach(container -> {
                        Environment environment = Environment.of(overlay, container);
                        long pause =
                                container.at("/lifecycle/preStop/sleep/seconds").asLong();
                        long requests = environment
                                .value(TIMEOUT)
                                .map(PodsEndInTime::seconds)
                                .orElse(0L);
                        long work = background(defaults.background(), environment);
                        if (pause == 0 || requests == 0 || pause + requests + work >= grace) {
                            complaints.accept(new Complaint(
                                    name(),
                                    pod.owner().title(),
                                    String.format(
                                            Locale.ROOT,
                                            "pauses %d s, ends requests for %d s and its own work for %d s of %d s",
                                            pause,
                                            requests,
                                            work,
                                            grace)));
                        }
                    });
                }));
    }

    private static long background(Map<String, String> waits, Environment environment) {
        return waits.entrySet().stream()
                .map(wait ->
                        environment.value(Environment.variable(wait.getKey())).orElse(wait.getValue()))
                .mapToLong(PodsEndInTime::seconds)
                .sum();
    }

    /** A duration as Quarkus reads it, in seconds or minutes; 0 for anything else. */
    private static long seconds(String text) {
        return text.matches("(?i)\\d+[sm]")
                ? Duration.parse("PT" + text.toUpperCase(Locale.ROOT)).toSeconds()
                : 0;
    }

    @Override
    public String name() {
        return "grace";
    }
}
