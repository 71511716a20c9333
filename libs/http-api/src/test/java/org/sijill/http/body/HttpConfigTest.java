package org.sijill.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpConfigTest {
    @Test
    void defaults() {
        assertThat(config(Map.of()).maxBody().asLongValue()).isEqualTo(2L << 20);
    }

    @Test
    void explicitValues() {
        assertThat(config(Map.of("sijill.http.max-body", "5K")).maxBody().asLongValue())
                .isEqualTo(5L << 10);
    }

    private static HttpConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(HttpConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(HttpConfig.class);
    }
}
