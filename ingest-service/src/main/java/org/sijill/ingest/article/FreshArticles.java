package org.sijill.ingest.article;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Annotations;

/**
 * What was worked out for articles that have just been committed here, until the index is told of them a moment later, so
 * that it need not be read and worked out again. Bounded in size and time; whatever is not here is read from PostgreSQL.
 */
@ApplicationScoped
class FreshArticles {

    /** Of all texts together; as many megabytes twice, because Arabic takes two bytes. */
    private static final int MOST_CHARACTERS = 6_000_000;

    /** When the index is not told by then, another replica does it, or it is away. */
    private static final Duration LIFE = Duration.ofSeconds(20);

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int characters;

    FreshArticles(Clock clock) {
        this.clock = clock;
    }

    /** Before whoever tells the index hears of the commit. */
    void committed(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(Interceptor.Priority.PLATFORM_BEFORE)
                    Committed articles) {
        keep(articles.fresh());
    }

    /** A takedown erases all copies of a text. */
    void takenDown(@Observes ArticleTakenDown takenDown) {
        remove(takenDown.articleId());
    }

    synchronized void keep(List<Fresh> articles) {
        Instant now = clock.instant();
        for (Fresh fresh : articles) {
            remove(fresh.id());
            entries.put(fresh.id(), new Entry(fresh, now.plus(LIFE)));
            characters += fresh.characters();
        }
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (characters <= MOST_CHARACTERS && entry.end().isAfter(now)) {
                break;
            }
            characters -= entry.fresh().characters();
            oldest.remove();
        }
    }

    /** The newest state of an article that was committed here, if it is still known; it is forgotten then. */
    synchronized @Nullable Fresh take(String id) {
        return remove(id);
    }

    private synchronized @Nullable Fresh remove(String id) {
        Entry entry = entries.remove(id);
        if (entry == null) {
            return null;
        }
        characters -= entry.fresh().characters();
        return entry.fresh();
    }

    private record Entry(Fresh fresh, Instant end) {}

    /** Articles that are committed when this is observed. */
    record Committed(List<Fresh> fresh) {
        Committed {
            fresh = List.copyOf(fresh);
        }
    }

    /**
     * What was worked out for one state of an article.
     *
     * @param indexVersion the state; every change of what is indexed raises it
     * @param title canonical
     * @param body canonical
     */
    record Fresh(String id, long indexVersion, @Nullable String title, String body, Annotations annotations) {

        int characters() {
            return body.length() + (title == null ? 0 : title.length());
        }
    }
}
