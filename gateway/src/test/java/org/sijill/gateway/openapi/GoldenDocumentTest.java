package org.sijill.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoldenDocumentTest {
    private static final Path GOLDEN =
            Path.of(Objects.requireNonNull(System.getProperty("sijill.root"))).resolve("docs/openapi.yaml");

    @Test
    void theApiIsTheOneThatWasAgreed() throws IOException {
        var made = asYaml();
        if (Boolean.getBoolean("sijill.openapi.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, made);
        }

        assertThat(GOLDEN)
                .as("the API changed; if that is meant: ./mvnw -pl gateway test -Dsijill.openapi.update=true")
                .exists()
                .content()
                .isEqualTo(made);
    }

    private static String asYaml() {
        return new GatewayDocument().yaml().toString();
    }
}
