package org.sijill.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijill.text.identity.ArticleIdentity;

/**
 * Submits many articles from several threads, each again and again until it is acknowledged, as a careful client does.
 * Every tenth article is submitted a second time with another text.
 */
final class Flood {

    /** Enough that a part which is killed is missed by many of them. */
    static final int ARTICLES = 300;

    private static final int THREADS = 6;
    private static final int EVERY_TENTH = 10;
    private static final int WORDS_OF_ITS_OWN = 60;
    private static final List<String> WORDS =
            List.of(("المدينة القوات الطريق المساعدات الحصار المدنيون المستشفى القصف الليل الصباح الجبهة المعبر الحدود "
                            + "اللجنة المجلس القرار التصويت الاجتماع البيان المصدر الشهود الضحايا الجرحى النازحون المخيم "
                            + "المدرسة السوق الكهرباء المياه الوقود الخبز الشتاء المطار القافلة الهدنة الوفد الرئيس الجيش "
                            + "المعارضة الحكومة الشمال الجنوب الشرق الغرب القرية الجسر النهر السجن المحكمة الصحيفة الوكالة")
                    .split(" "));
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

    /** What an import of these articles acknowledges: each at its first revision, by article id. */
    static Map<String, Integer> ids(String source, int articles) {
        Map<String, Integer> ids = new HashMap<>();
        for (int number = 0; number < articles; number++) {
            ids.put(ArticleIdentity.id(ArticleIdentity.key(source, Integer.toString(number), null, null, "")), 1);
        }
        return ids;
    }

    private static ObjectNode draft(String source, int number, String change) {
        return Api.draft(source, Integer.toString(number), body(source, number) + change)
                .put("title", "غارات على حلب " + number)
                .put("publishedAt", "2016-09-24");
    }

    /** Alike enough to be found together, different enough to be no copies of each other, as news are. */
    private static String body(String source, int number) {
        Random random = new Random(31L * source.hashCode() + number);
        String rest = random.ints(WORDS_OF_ITS_OWN, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
        return "قال وزير الخارجية الأميركي جون كيري إن وقف إطلاق النار في حلب ضروري، وأضاف في الخبر رقم " + number
                + " من " + source + " أن المفاوضات مع روسيا مستمرة منذ يوم الثلاثاء 20 أيلول/سبتمبر 2016. " + rest
                + ".";
    }
}
