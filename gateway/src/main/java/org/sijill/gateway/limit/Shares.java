package org.sijill.gateway.limit;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** The share that each client has left: a bucket of Bucket4j for each, that fills evenly. */
@Singleton
public class Shares {
    private static final float LOAD = 0.75f;

    private final LimitConfig config;
    private final Map<String, Bucket> buckets;
    private final LongAdder refused = new LongAdder();

    Shares(LimitConfig config) {
        this.config = config;
        this.buckets = new LinkedHashMap<>(16, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > config.clients();
            }
        };
    }

    /**
     * Takes the cost of a call from a client's share.
     *
     * @return nothing when it was enough, else the whole seconds after which it will be
     */
    public OptionalLong take(String client, long cost) {
        if (!config.enabled()) {
            return OptionalLong.empty();
        }
        // Nothing may cost more than there can ever be.
        var probe = bucket(client).tryConsumeAndReturnRemaining(Math.min(cost, config.burst()));
        if (probe.isConsumed()) {
            return OptionalLong.empty();
        }
        refused.increment();
        return OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    /** How many calls were over their client's share since the start. */
    long refused() {
        return refused.sum();
    }

    private Bucket bucket(String client) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    client,
                    name -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(config.burst())
                                    .refillGreedy(config.perSecond(), Duration.ofSeconds(1)))
                            .build());
        }
    }
}
