package org.sijill.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @Test
    void aClientIsRefusedWhenItsShareIsUsedUpAndAnotherIsNot() {
        var shares = shares(Map.of("sijill.limit.burst", "10", "sijill.limit.per-second", "1"));

        assertThat(shares.take("address 192.0.2.1", 8)).isEmpty();
        assertThat(shares.take("address 192.0.2.1", 8).orElseThrow()).isBetween(5L, 7L);
        assertThat(shares.take("address 192.0.2.1", 2)).isEmpty();
        assertThat(shares.take("address 192.0.2.2", 8)).isEmpty();
    }

    @Test
    void nothingCostsMoreThanThereCanBe() {
        var shares = shares(Map.of("sijill.limit.burst", "10", "sijill.limit.per-second", "1"));

        assertThat(shares.take("address 192.0.2.1", 1000)).isEmpty();
        assertThat(shares.take("address 192.0.2.1", 1)).isPresent();
    }

    @Test
    void noMoreClientsAreRememberedThanAreAllowed() {
        var shares =
                shares(Map.of("sijill.limit.burst", "1", "sijill.limit.per-second", "1", "sijill.limit.clients", "2"));

        assertThat(shares.take("one", 1)).isEmpty();
        assertThat(shares.take("two", 1)).isEmpty();
        assertThat(shares.take("three", 1)).isEmpty();
        assertThat(shares.take("three", 1)).isPresent();
        assertThat(shares.take("one", 1)).as("forgotten").isEmpty();
    }

    @Test
    void whereNothingIsCountedNobodyIsRefused() {
        var shares = shares(Map.of("sijill.limit.burst", "1", "sijill.limit.enabled", "false"));

        assertThat(shares.take("one", 100)).isEmpty();
        assertThat(shares.take("one", 100)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/search, 5",
        "POST, /api/v1/search/batch, 50",
        "GET, /api/v1/articles/{id}, 1",
        "DELETE, /api/v1/articles/{id}, 5",
        "HEAD, /api/v1/search, 5",
        "POST, /api/v1/imports, 100",
        "GET, /api/v1/imports/{id}, 1",
    })
    void aCallCostsWhatItMakesTheServicesDo(String method, String path, int cost) {
        assertThat(CallCosts.of(method, path)).isEqualTo(cost);
    }

    @Test
    void everyPriceIsThatOfADocumentedOperation() throws IOException {
        try (var stream = SharesTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            var paths = new ObjectMapper().readTree(stream).path("paths");

            assertThat(CallCosts.priced())
                    .allSatisfy(operation -> assertThat(paths.path(operation.split(" ", 2)[1])
                                    .has(operation.split(" ", 2)[0].toLowerCase(Locale.ROOT)))
                            .as(operation)
                            .isTrue());
        }
    }

    private static Shares shares(Map<String, String> properties) {
        return new Shares(new SmallRyeConfigBuilder()
                .withMapping(LimitConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(LimitConfig.class));
    }
}
