package org.sijill.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks to the gateway: politely through the JDK's client, or byte for byte. */
final class Http {
    private final URI root;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();

    Http(URI root) {
        this.root = root;
    }

    /** An administrator's, where the test's services are those that make it known. */
    static String token() {
        return ConfigProvider.getConfig()
                .getOptionalValue(StubServices.TOKEN, String.class)
                .orElse("");
    }

    HttpResponse<String> get(String target) throws Exception {
        return send("GET", target, BodyPublishers.noBody());
    }

    HttpResponse<String> send(String method, String target, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(root.resolve(target))
                .header("Authorization", "Bearer " + token())
                .method(method, body);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(String target) throws Exception {
        var answer = get(target);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return mapper.readTree(answer.body());
    }

    /** The document, once its form has been checked. */
    JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        var problem = mapper.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("/problems/");
        assertThat(problem.path("title").asText()).isNotEmpty();
        return problem;
    }

    Socket connect() throws IOException {
        var socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Sends a request line and headers as they are and reads the answer to its end. */
    String raw(String requestLine, String... headers) throws IOException {
        try (var socket = connect()) {
            var request = requestLine + " HTTP/1.1\r\nHost: sijill.example:99\r\n"
                    + String.join("\r\n", headers)
                    + (headers.length == 0 ? "" : "\r\n") + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
