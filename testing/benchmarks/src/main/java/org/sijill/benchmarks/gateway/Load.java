package org.sijill.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients, each with a connection of its own, each asking again as soon as it has been answered. */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<HttpClient> clients = new ArrayList<>();

    Load(int count) {
        for (int i = 0; i < count; i++) {
            clients.add(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        }
    }

    /** Each client asks so often for the addresses in turn. */
    Latencies run(List<URI> addresses, int requestsOfEach) {
        return runExpecting(200, addresses, requestsOfEach);
    }

    /** The same, where each answer has to have this status. */
    Latencies runExpecting(int status, List<URI> addresses, int requestsOfEach) {
        long[] nanos = new long[clients.size() * requestsOfEach];
        long began = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(clients.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients.size(); i++) {
                int client = i;
                running.add(executor.submit(() -> ask(client, status, addresses, requestsOfEach, nanos)));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A request failed", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
        return Latencies.of(nanos, System.nanoTime() - began);
    }

    private void ask(int client, int status, List<URI> addresses, int requests, long[] nanos) {
        for (int i = 0; i < requests; i++) {
            HttpRequest request = HttpRequest.newBuilder(addresses.get((client + i) % addresses.size()))
                    .timeout(PATIENCE)
                    .build();
            long began = System.nanoTime();
            try {
                var answer = clients.get(client).send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != status) {
                    throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", stop);
            }
            nanos[client * requests + i] = System.nanoTime() - began;
        }
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::close);
    }
}
