package org.sijill.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sijill.stack.process.StackException;
import org.sijill.stack.process.Waiting;

/** The parts of a stack that run, closed in the opposite order; parts that do not need each other start together. */
final class PartsStarted implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();
    private boolean closed;

    /** Starts a part and remembers how to close it; a part that comes too late is closed at once. */
    <T> T start(Supplier<T> part, Consumer<T> closing) {
        T started = part.get();
        if (!remember(() -> closing.accept(started))) {
            closing.accept(started);
            throw new StackException("Stopped while starting");
        }
        return started;
    }

    /** Runs all at the same time and returns when all have ended; the first failure is thrown then. */
    static void together(List<Runnable> starts) {
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            starts.forEach(start -> running.add(executor.submit(start)));
            for (Future<?> future : running) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                } catch (InterruptedException e) {
                    throw Waiting.interrupted(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            StackException failure =
                    new StackException(String.valueOf(failures.getFirst().getMessage()), failures.getFirst());
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private synchronized boolean remember(Runnable closing) {
        if (!closed) {
            closings.push(closing);
        }
        return !closed;
    }

    @Override
    public void close() {
        List<Runnable> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(closings);
            closings.clear();
        }
        all.forEach(Runnable::run);
    }
}
