package org.sijill.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Submits many articles from several threads, each again and again until it is acknowledged, as a careful client does.
 * Every tenth article is submitted a second time with another text.
 */
final class Flood {

    /** Enough that a part which is killed is missed by many of them. */
    static final int ARTICLES = 300;

    private static final int THREADS = 6;
    private static final int EVERY_TENTH = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final Api api;
    private final String source;
    private final ConcurrentLinkedQueue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    private Flood(Api api, String source) {
        this.api = api;
        this.source = source;
    }

    /** Begins to submit. */
    static Flood start(Api api, String source, int articles) {
        Flood flood = new Flood(api, source);
        IntStream.range(0, articles).forEach(flood.waiting::add);
        for (int i = 0; i < THREADS; i++) {
            flood.threads.add(Thread.ofVirtual().name("flood-" + i).start(flood::run));
        }
        return flood;
    }

    /** How many articles have been acknowledged. */
    int count() {
        return count.get();
    }

    /** How many submissions were not acknowledged and were sent again. */
    int repetitions() {
        return repetitions.get();
    }

    /** Waits until every article is acknowledged. */
    Flood await() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
            return this;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", stop);
        }
    }

    /** Leaves what has not been submitted. */
    Flood stop() {
        stopped.set(true);
        return await();
    }

    /** The newest acknowledged revision by article id. */
    Map<String, Integer> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    private void run() {
        Integer number = waiting.poll();
        while (number != null && !stopped.get()) {
            submit(number, "");
            if (number % EVERY_TENTH == 0) {
                submit(number, " نص معدل");
            }
            count.incrementAndGet();
            number = waiting.poll();
        }
    }

    private void submit(int number, String change) {
        ObjectNode draft = draft(source, number, change);
        while (!isAcknowledged(draft)) {
            repetitions.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean isAcknowledged(ObjectNode draft) {
        try {
            Answer answer = api.post("/api/v1/articles", draft);
            if (answer.status() != 200 && answer.status() != 201) {
                return false;
            }
            acknowledged.merge(
                    answer.json().path("id").asText(),
                    answer.json().path("revision").asInt(),
                    Integer::max);
            return true;
        } catch (UncheckedIOException unanswered) {
            return false;
        }
    }

    /** The same articles as an upload for an import. */
    static byte[] lines(String source, int articles) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < articles; number++) {
            lines.append(draft(source, number, "")).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode draft(String source, int number, String change) {
        return Api.draft(source, Integer.toString(number), body(source, number) + change)
                .put("title", "غارات على حلب " + number)
                .put("publishedAt", "2016-09-24");
    }

    private static String body(String source, int number) {
        return "قال وزير الخارجية الأميركي جون كيري إن وقف إطلاق النار في حلب ضروري، وأضاف في الخبر رقم " + number
                + " من " + source + " أن المفاوضات مع روسيا مستمرة منذ يوم الثلاثاء 20 أيلول/سبتمبر 2016.";
    }
}
