package org.sijill.integration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Calls that are due at a steady rate, however fast they are answered. A few callers take them in turn; when all of them
 * wait for answers, the next call is late, is made as soon as one is free, and its wait counts from when it was due.
 */
final class Pace implements AutoCloseable {

    private final long period;
    private final LongConsumer call;
    private final long began = System.nanoTime();
    private final AtomicLong next = new AtomicLong();
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean ended;

    private Pace(int perSecond, LongConsumer call) {
        this.period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.call = call;
    }

    /**
     * Begins to call.
     *
     * @param call gets the number of the call, from 0
     */
    static Pace begin(int perSecond, int callers, LongConsumer call) {
        Pace pace = new Pace(perSecond, call);
        for (int i = 0; i < callers; i++) {
            pace.callers.add(Thread.ofVirtual().name("pace-" + i).start(pace::run));
        }
        return pace;
    }

    /** How many calls have been answered. */
    int answered() {
        return answered.size();
    }

    /** What was answered since a moment of {@link System#nanoTime}. */
    Measured since(long moment) {
        List<Long> waits = answered.stream()
                .filter(one -> one.at() >= moment)
                .map(Answered::waited)
                .sorted()
                .toList();
        return new Measured(waits, (System.nanoTime() - moment) / 1e9);
    }

    /** Nobody begins to call any more; who has begun gets an answer. */
    @Override
    public void close() {
        ended = true;
        try {
            for (Thread caller : callers) {
                caller.join();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stop);
        }
    }

    private void run() {
        while (!ended) {
            long number = next.getAndIncrement();
            long due = began + number * period;
            for (long now = System.nanoTime(); now < due && !ended; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            if (!ended) {
                call.accept(number);
                long now = System.nanoTime();
                answered.add(new Answered(now, now - due));
            }
        }
    }

    private record Answered(long at, long waited) {}

    /**
     * What was measured.
     *
     * @param waits nanoseconds from when each call was due to its answer, shortest first
     */
    record Measured(List<Long> waits, double seconds) {

        double perSecond() {
            return waits.size() / seconds;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f/s in %.0f s, p50 %d ms, p99 %d ms",
                    perSecond(),
                    seconds,
                    millis(0.5),
                    millis(0.99));
        }

        private long millis(double quantile) {
            return waits.isEmpty()
                    ? 0
                    : Duration.ofNanos(waits.get((int) (quantile * (waits.size() - 1))))
                            .toMillis();
        }
    }
}
