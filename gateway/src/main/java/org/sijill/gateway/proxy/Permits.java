package org.sijill.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** So many at once and no more; who comes too late is told so at once instead of waiting. */
final class Permits {
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    Permits(int most) {
        this.most = most;
    }

    /** Whether there was one left. */
    boolean tryTake() {
        if (taken.incrementAndGet() <= most) {
            return true;
        }
        giveBack();
        refused.increment();
        return false;
    }

    void giveBack() {
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }

    /** How many came too late since the start. */
    long refused() {
        return refused.sum();
    }
}
