package org.sijill.ingest.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubled with each failure up to a longest wait, then spread evenly over its
 * second half, so that replicas and rows that failed together do not come back together.
 */
record BackOff(Duration first, Duration longest) {

    /** Beyond this many doublings any wait is the longest one; keeps the shift from overflowing. */
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures how often it has failed, 1 or more */
    Duration after(int failures, RandomGenerator random) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        long ceiling = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(ceiling / 2 + random.nextLong(ceiling / 2 + 1));
    }
}
