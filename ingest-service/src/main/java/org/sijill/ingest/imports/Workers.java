package org.sijill.ingest.imports;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few threads, as many as there are processors, for what costs time and waits for nothing. */
@ApplicationScoped
class Workers {

    /** Few enough that all threads have work to the end of a batch, enough that handing over costs nothing. */
    private static final int SLICE = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("import-worker-", 1).factory());

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** Applies a function to each element; the results are in their order. */
    <T, R> List<R> map(List<T> elements, Function<T, R> function) throws InterruptedException {
        List<Callable<List<R>>> slices = new ArrayList<>();
        for (int from = 0; from < elements.size(); from += SLICE) {
            List<T> slice = elements.subList(from, Math.min(elements.size(), from + SLICE));
            slices.add(() -> slice.stream().map(function).toList());
        }
        List<R> results = new ArrayList<>(elements.size());
        for (Future<List<R>> slice : threads.invokeAll(slices)) {
            try {
                results.addAll(slice.get());
            } catch (ExecutionException failure) {
                throw new IllegalStateException("A worker failed", failure.getCause());
            }
        }
        return results;
    }
}
