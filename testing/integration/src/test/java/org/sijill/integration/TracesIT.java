package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.ServiceSpecification;

/** With a collector in its settings, a call can be followed through the services. */
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aCallIsOneTraceOfBothServicesAndDoesNotSayWhatWasSearchedFor() {
        try (Collector collector = new Collector();
                ServiceProcess search = start(
                        traced("search-service", collector).with(Stacks.seeded().elasticsearch()));
                ServiceProcess gateway = start(traced("gateway", collector)
                        .with("sijill.upstream.search.url", search.uri().toString()))) {
            String asked = URLEncoder.encode("كيري", StandardCharsets.UTF_8);

            String answer = RawRequest.send(
                    gateway.uri(),
                    "GET /api/v1/search?q=" + asked + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\ntraceparent: 00-"
                            + TRACE + "-00f067aa0ba902b7-01\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 200");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(ofTrace(collector))
                            .anySatisfy(sent -> assertThat(sent).contains("gateway"))
                            .anySatisfy(sent -> assertThat(sent).contains("search-service")));
            assertThat(ofTrace(collector))
                    .allSatisfy(sent -> assertThat(sent)
                            .contains("/api/v1/search")
                            .doesNotContain(asked)
                            .doesNotContain("كيري"));
        }
    }

    /** What was sent of our trace; its id is in there as the 16 bytes that it stands for. */
    private static List<String> ofTrace(Collector collector) {
        String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        return collector.received().stream()
                .filter(sent -> new String(sent, StandardCharsets.ISO_8859_1).contains(id))
                .map(sent -> new String(sent, StandardCharsets.UTF_8))
                .toList();
    }

    private static ServiceProcess start(ServiceSpecification service) {
        ServiceProcess process = ServiceProcess.start(service);
        process.awaitReady();
        return process;
    }

    private static ServiceSpecification traced(String service, Collector collector) {
        return ServiceSpecification.throwAway(service)
                .with("quarkus.otel.sdk.disabled", "false")
                .with("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                .with("quarkus.otel.exporter.otlp.endpoint", collector.address())
                .with("quarkus.otel.bsp.schedule.delay", "200ms");
    }
}
