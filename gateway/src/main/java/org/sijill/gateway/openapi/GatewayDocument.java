package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The document that the build made, as the running gateway has it. */
@Singleton
public class GatewayDocument {
    private static final String RESOURCE = "META-INF/openapi.json";

    private final JsonNode json;

    GatewayDocument() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            this.json = new ObjectMapper().readTree(stream);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The whole document. */
    public JsonNode json() {
        return json;
    }
}
