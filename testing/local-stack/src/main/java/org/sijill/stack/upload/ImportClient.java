package org.sijill.stack.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** Speaks to a gateway about imports. */
public final class ImportClient {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(SHORT)
            .build();
    private final URI gateway;
    private final @Nullable String token;

    /**
     * A client of one gateway.
     *
     * @param token what the gateway asks writers for; null when it asks nothing
     */
    public ImportClient(URI gateway, @Nullable String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Fetches an address into a file of that folder, named so that its form can be told. */
    public Path fetch(URI address, Path folder) throws IOException {
        Path file = folder.resolve("fetched");
        HttpResponse<Path> answer = send(
                HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10)).GET(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != OK) {
            throw new StackException(address + " answers " + answer.statusCode());
        }
        String ending =
                Upload.ending(answer.headers().firstValue("Content-Type").orElse(""));
        String path = String.valueOf(address.getPath());
        String name = ending.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : "fetched" + ending;
        return Files.move(file, folder.resolve("from-" + name));
    }

    /** Starts an import; returns when the gateway has taken all of it. */
    public JsonNode start(Upload upload, @Nullable String source, boolean ignoreUnknown) throws IOException {
        List<String> parameters = new ArrayList<>();
        if (source != null) {
            parameters.add("source=" + URLEncoder.encode(source, StandardCharsets.UTF_8));
        }
        if (ignoreUnknown) {
            parameters.add("ignoreUnknown=true");
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        HttpRequest.Builder request = request("/api/v1/imports" + query)
                .header("Content-Type", upload.contentType())
                .POST(BodyPublishers.ofFile(upload.file()));
        if (upload.gzip()) {
            request.header("Content-Encoding", "gzip");
        }
        return answer(request, ACCEPTED);
    }

    /** How an import goes. */
    public JsonNode view(String id) throws IOException {
        return answer(request("/api/v1/imports/" + id).timeout(SHORT).GET(), OK);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder request, int expected) throws IOException {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != expected) {
            throw new StackException("The gateway answers " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return client.send(request.build(), handler);
        } catch (InterruptedException stop) {
            throw Waiting.interrupted(stop);
        }
    }
}
