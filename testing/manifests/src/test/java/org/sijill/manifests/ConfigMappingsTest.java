package org.sijill.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.manifests.ConfigMappings.Property;

class ConfigMappingsTest {

    private static final String SOURCE = """
        package org.example;

        /** Not a property: {@code timeout();} */
        @ConfigMapping(prefix = "sijill.example")
        public interface ExampleConfig {
            /** Where it is. */
            @WithDefault("http://127.0.0.1:8082")
            URI searchUrl();

            Optional<String> cursorKey();

            // A comment with a brace {
            Calls calls();

            @WithParentName
            Short shortCalls();

            @WithName("check-first")
            @WithDefault("true")
            boolean checkedFirst();

            default URI url(Upstream upstream) {
                return switch (upstream) {
                    case SEARCH -> searchUrl();
                };
            }

            interface Limits {
                Duration timeout();
            }

            interface Calls extends Limits {
                int atOnce();
            }

            interface Short extends Limits {
                @Override
                @WithDefault("30s")
                Duration timeout();
            }

            enum Reading { OPEN, CLOSED }
        }
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void propertiesAreReadAsTheServicesReadThem() throws IOException {
        Files.writeString(folder.resolve("ExampleConfig.java"), SOURCE);

        assertThat(ConfigMappings.below(folder))
                .containsExactlyInAnyOrder(
                        new Property("sijill.example.search-url", Optional.of("http://127.0.0.1:8082"), false),
                        new Property("sijill.example.cursor-key", Optional.empty(), true),
                        new Property("sijill.example.calls.timeout", Optional.empty(), false),
                        new Property("sijill.example.calls.at-once", Optional.empty(), false),
                        new Property("sijill.example.timeout", Optional.of("30s"), false),
                        new Property("sijill.example.check-first", Optional.of("true"), false));
    }
}
