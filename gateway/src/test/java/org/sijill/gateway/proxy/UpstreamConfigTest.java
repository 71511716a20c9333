package org.sijill.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpstreamConfigTest {
    @Test
    void defaults() {
        var config = config(Map.of());

        assertThat(config.ingest().url()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(config.search().url()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.ingest().managementUrl()).isEqualTo(URI.create("http://127.0.0.1:9001"));
        assertThat(config.search().managementUrl()).isEqualTo(URI.create("http://127.0.0.1:9002"));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.uploadTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.limits(Lane.SHORT).responseTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.limits(Lane.SHORT).poolSize()).isEqualTo(64);
        assertThat(config.limits(Lane.SHORT).maxConcurrent()).isEqualTo(512);
        assertThat(config.limits(Lane.STREAM).responseTimeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.limits(Lane.STREAM).maxConcurrent()).isEqualTo(32);
        assertThat(config.breaker().failures()).isEqualTo(10);
    }

    @Test
    void explicitValues() {
        var config = config(Map.of(
                "sijill.upstream.ingest.url", "https://ingest.example",
                "sijill.upstream.search.url", "http://search.example:1",
                "sijill.upstream.ingest.management-url", "http://ingest.example:2",
                "sijill.upstream.search.management-url", "http://search.example:3",
                "sijill.upstream.connect-timeout", "100ms",
                "sijill.upstream.response-timeout", "2m",
                "sijill.upstream.pool-size", "3",
                "sijill.upstream.queue-timeout", "200ms",
                "sijill.upstream.streams.pool-size", "5"));

        assertThat(config.ingest().url()).isEqualTo(URI.create("https://ingest.example"));
        assertThat(config.search().url()).isEqualTo(URI.create("http://search.example:1"));
        assertThat(config.ingest().managementUrl()).isEqualTo(URI.create("http://ingest.example:2"));
        assertThat(config.search().managementUrl()).isEqualTo(URI.create("http://search.example:3"));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.limits(Lane.SHORT).responseTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.limits(Lane.SHORT).poolSize()).isEqualTo(3);
        assertThat(config.queueTimeout()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.limits(Lane.STREAM).poolSize()).isEqualTo(5);
    }

    private static UpstreamConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(UpstreamConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(UpstreamConfig.class);
    }
}
