package org.sijill.benchmarks.ingest;

import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Submits drafts one by one, from several callers at once. */
final class DraftFeed {

    /** Enough to keep the services busy on few cores. */
    private static final int CALLERS = 16;

    private final Http gateway;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    DraftFeed(Http gateway) {
        this.gateway = gateway;
    }

    /** Returns when every draft is acknowledged. */
    void send(Stream<Draft> drafts) {
        Iterator<Draft> all = drafts.iterator();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> submit(all));
            }
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void submit(Iterator<Draft> all) {
        try {
            Draft draft = next(all);
            while (draft != null && failure.get() == null) {
                gateway.post("/api/v1/articles", draft.json());
                draft = next(all);
            }
        } catch (RuntimeException refused) {
            failure.compareAndSet(null, refused);
        }
    }

    private static @Nullable Draft next(Iterator<Draft> all) {
        synchronized (all) {
            return all.hasNext() ? all.next() : null;
        }
    }
}
