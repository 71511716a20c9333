package org.sijill.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijill.access.AccessPolicy;
import org.sijill.access.Need;

class DocumentedNeedsTest {
    private final AccessPolicy policy = AccessPolicy.shipped();

    @Test
    void theTableHasARuleForEveryDocumentedOperationAndNoneIsAnybodys() throws IOException {
        List<String> without = new ArrayList<>();

        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (policy.needOf(method.toUpperCase(Locale.ROOT), path.getKey())
                            .filter(need -> !need.isNothing())
                            .isEmpty()) {
                        without.add(method + " " + path.getKey());
                    }
                }));

        assertThat(without)
                .as("operations that policy.txt of libs/access does not name")
                .isEmpty();
    }

    @Test
    void whatChangesSomethingIsNotForReaders() throws IOException {
        List<String> open = new ArrayList<>();
        List<String> reading = List.of("get /", "post /api/v1/analyze", "post /api/v1/search/batch");

        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    var operation = method + " " + path.getKey();
                    var need = policy.needOf(method.toUpperCase(Locale.ROOT), path.getKey());
                    if (need.equals(Optional.of(Need.READER))
                            && reading.stream().noneMatch(operation::startsWith)) {
                        open.add(operation);
                    }
                }));

        assertThat(open).isEmpty();
    }

    private static JsonNode document() throws IOException {
        try (var stream = DocumentedNeedsTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
