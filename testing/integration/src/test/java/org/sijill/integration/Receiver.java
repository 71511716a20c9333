package org.sijill.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's server that takes alerts, and can refuse them for a while. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final AtomicInteger status = new AtomicInteger(204);
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts?key=1";
    }

    /** What it answers from now on. */
    void answers(int newStatus) {
        status.set(newStatus);
    }

    /** Every request, refused ones too. */
    List<Delivery> requests() {
        return List.copyOf(deliveries);
    }

    /** The articles of the deliveries that it took, in the order of their coming. */
    List<String> articles() {
        List<String> articles = new ArrayList<>();
        deliveries.stream()
                .filter(Delivery::taken)
                .forEach(delivery -> delivery.body()
                        .path("matches")
                        .forEach(match -> articles.add(match.path("articleId").asText())));
        return articles;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int answered = status.get();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            deliveries.add(new Delivery(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Sijill-Delivery"),
                    exchange.getRequestHeaders().getFirst("Sijill-Signature"),
                    body,
                    answered < 300));
            exchange.sendResponseHeaders(answered, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request. */
    record Delivery(String target, String id, String signature, String text, boolean taken) {

        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
