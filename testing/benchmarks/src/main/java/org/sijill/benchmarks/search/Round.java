package org.sijill.benchmarks.search;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All requests once, by a few clients at a time.
 *
 * @param nanos the time of each request, in their order
 * @param seconds for all of them together
 */
record Round(List<Long> nanos, double seconds) {

    /** Clients that ask at the same time, each with connections of its own. */
    private static final int CLIENTS = 4;

    static Round run(List<HttpRequest> requests, List<Http> clients) {
        AtomicInteger next = new AtomicInteger();
        Long[] nanos = new Long[requests.size()];
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (Http client : clients) {
                running.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                        long sent = System.nanoTime();
                        client.send(requests.get(i));
                        nanos[i] = System.nanoTime() - sent;
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A request failed", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stop);
        }
        return new Round(List.of(nanos), (System.nanoTime() - start) / 1e9);
    }

    static List<Http> clients(URI server) {
        List<Http> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Http(server));
        }
        return clients;
    }
}
