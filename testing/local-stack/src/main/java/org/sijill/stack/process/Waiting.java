package org.sijill.stack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting that always has an end. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Asks again and again until the answer is yes ({@code true}) or the limit has passed ({@code false}). */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Keeps the thread's interrupted state and turns the interruption into an end of what it interrupted. */
    public static StackException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new StackException("Interrupted while waiting", cause);
    }
}
