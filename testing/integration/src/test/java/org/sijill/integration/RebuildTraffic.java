package org.sijill.integration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Readers and writers at a steady rate; what goes wrong is written down. */
final class RebuildTraffic implements AutoCloseable {

    private static final int EVERY_FIFTH = 5;
    private static final List<String> QUERIES =
            List.of("q=حلب", "q=كيري", "place=aleppo", "q=\"وقف إطلاق النار\"", "sort=newest");

    static final int READS_A_SECOND = 50;
    static final int WRITES_A_SECOND = 20;

    /** Callers at once; one that waits for its answer asks nothing meanwhile. */
    private static final int READERS = 16;

    private static final int WRITERS = 8;

    private final Api api;
    private final List<String> articles;
    private final Map<String, Integer> written = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Pace reads;
    private final Pace writes;

    /** @param articles what there is to read, all of the source {@code rebuild-before} */
    RebuildTraffic(Api api, Collection<String> articles) {
        this.api = api;
        this.articles = List.copyOf(articles);
        this.reads = Pace.begin(READS_A_SECOND, READERS, number -> noting(() -> read(number)));
        this.writes = Pace.begin(WRITES_A_SECOND, WRITERS, number -> noting(() -> write(number)));
    }

    /** What was written and acknowledged: the newest revision by article id. */
    Map<String, Integer> written() {
        return Map.copyOf(written);
    }

    /** What went wrong. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    Pace reads() {
        return reads;
    }

    Pace writes() {
        return writes;
    }

    /** Nobody begins to ask any more; who has begun gets an answer. */
    @Override
    public void close() {
        reads.close();
        writes.close();
    }

    private void noting(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            failures.add(String.valueOf(failure));
        }
    }

    /** A search, then an article, and so on. Every fifth search finds all articles, the others look for one. */
    private void read(long number) {
        int turn = (int) number / 2;
        if (number % 2 == 0) {
            String query = turn % EVERY_FIFTH == 0
                    ? QUERIES.get(turn / EVERY_FIFTH % QUERIES.size())
                    : "q=\"الخبر رقم " + turn % articles.size() + "\"";
            Answer answer = api.search(query, "source=rebuild-before", "size=5");
            check("search " + query, answer);
            if (answer.status() == 200 && answer.total() <= 0) {
                failures.add("search " + query + " found nothing: " + answer.text());
            }
        } else {
            check("article", api.get("/api/v1/articles/" + articles.get(turn % articles.size())));
        }
    }

    private void write(long number) {
        Answer answer =
                api.post("/api/v1/articles", Api.draft("rebuild-during", "w" + number, "نص أثناء البناء " + number));
        check("write " + number, answer);
        written.put(
                answer.json().path("id").asText(),
                answer.json().path("revision").asInt());
    }

    private void check(String what, Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            failures.add(what + " answered " + answer.status() + ": " + answer.text());
        }
    }
}
