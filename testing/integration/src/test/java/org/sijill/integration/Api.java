package org.sijill.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.token.DevelopmentTokens;

/** The public API, or a part of it, over HTTP; with the token of an administrator, unless it is asked for another. */
final class Api {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String ADMIN = DevelopmentTokens.throwAway().issue("admin");

    private final URI base;
    private final @Nullable String token;

    Api(URI base) {
        this(base, ADMIN);
    }

    private Api(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** The same with this token, or with none. */
    Api withToken(@Nullable String other) {
        return new Api(base, other);
    }

    /** A search with parameters given as {@code name=value}. */
    Answer search(String... parameters) {
        return get("/api/v1/search" + query(parameters));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Submits an article and waits until it can be found. */
    Answer submit(ObjectNode draft) {
        return post("/api/v1/articles?wait=true", draft);
    }

    Answer post(String path, JsonNode body) {
        return post(path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer put(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8))));
    }

    Answer delete(String path, String... parameters) {
        return send(request(path + query(parameters)).DELETE());
    }

    Answer takeDown(String id, String reason) {
        return send(
                request("/api/v1/articles/" + id + query("reason=" + reason)).DELETE());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stop);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** A draft with the least that is required. */
    static ObjectNode draft(String source, String externalId, String body) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        return draft.put("source", source).put("externalId", externalId).put("body", body);
    }

    /** Parameters given as {@code name=value}, percent-encoded. */
    static String query(String... parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            String value = URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
            query.add(parameter.substring(0, equals) + "=" + value);
        }
        return query.toString();
    }
}
