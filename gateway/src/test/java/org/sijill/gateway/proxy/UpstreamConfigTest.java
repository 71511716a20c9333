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
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.responseTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.poolSize()).isEqualTo(64);
        assertThat(config.maxQueue()).isEqualTo(256);
    }

    @Test
    void explicitValues() {
        var config = config(Map.of(
                "sijill.upstream.ingest.url", "https://ingest.example",
                "sijill.upstream.search.url", "http://search.example:1",
                "sijill.upstream.connect-timeout", "100ms",
                "sijill.upstream.response-timeout", "2m",
                "sijill.upstream.pool-size", "3",
                "sijill.upstream.max-queue", "4"));

        assertThat(config.ingest().url()).isEqualTo(URI.create("https://ingest.example"));
        assertThat(config.search().url()).isEqualTo(URI.create("http://search.example:1"));
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.responseTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.poolSize()).isEqualTo(3);
        assertThat(config.maxQueue()).isEqualTo(4);
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
