package org.sijill.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The document that the build made, as the running gateway has it. */
@Singleton
public class GatewayDocument {
    private static final String FOLDER = "META-INF/";

    private final JsonNode routes;
    private final Map<String, Buffer> files = new ConcurrentHashMap<>();

    GatewayDocument() {
        try {
            this.routes = new ObjectMapper().readTree(read(OpenApiFiles.ROUTES));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The part of it that says where a request goes. */
    public JsonNode routes() {
        return routes;
    }

    /** The whole of it, for programs. */
    Buffer json() {
        return file(OpenApiFiles.JSON);
    }

    /** The whole of it, for people. */
    Buffer yaml() {
        return file(OpenApiFiles.YAML);
    }

    /** Read when it is first asked for, because a gateway that starts has no time, and then kept. */
    private Buffer file(String name) {
        return files.computeIfAbsent(name, file -> Buffer.buffer(read(file)));
    }

    private static byte[] read(String file) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException(FOLDER + file + " is missing from the build");
            }
            return stream.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
