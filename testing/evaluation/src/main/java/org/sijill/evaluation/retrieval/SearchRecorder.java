package org.sijill.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a search service and Elasticsearch, and keeps the searches for articles that pass: what the service
 * really asks for a question.
 */
final class SearchRecorder implements AutoCloseable {

    private static final String ARTICLES = "/articles-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<JsonNode> searches = new CopyOnWriteArrayList<>();
    private final URI elasticsearch;
    private final HttpServer server;

    SearchRecorder(URI elasticsearch) {
        this.elasticsearch = elasticsearch;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** As the service's setting wants it. */
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The bodies of the searches that have passed. */
    List<JsonNode> searches() {
        return List.copyOf(searches);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            URI target = exchange.getRequestURI();
            if (target.getPath().startsWith(ARTICLES) && target.getPath().endsWith("/_search") && body.length > 0) {
                searches.add(JSON.readTree(body));
            }
            HttpResponse<byte[]> answer = send(exchange.getRequestMethod(), target, body);
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            answer.headers()
                    .firstValue("x-elastic-product")
                    .ifPresent(product -> exchange.getResponseHeaders().set("X-elastic-product", product));
            byte[] content = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private HttpResponse<byte[]> send(String method, URI target, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(target.toString()))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stop);
        }
    }
}
