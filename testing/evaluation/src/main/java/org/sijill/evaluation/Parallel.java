package org.sijill.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things, several at once. */
public final class Parallel {

    /** Enough to keep the services busy, few enough to leave them the machine. */
    private static final int AT_ONCE = 8;

    private Parallel() {}

    /**
     * What a function makes of each, in order.
     *
     * @throws IllegalStateException if it fails for one, with its failure as cause
     */
    public static <T, R> List<R> map(List<T> things, Function<? super T, ? extends R> function)
            throws InterruptedException {
        List<Callable<R>> calls = new ArrayList<>();
        things.forEach(thing -> calls.add(() -> function.apply(thing)));
        List<R> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<R> result : workers.invokeAll(calls)) {
                results.add(result.get());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("It failed for one", failure.getCause());
        }
        return results;
    }
}
