package org.sijill.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Articles of the tests, by what is known of them. */
final class IndexedArticles {

    static final Instant INDEXED_AT = Instant.parse("2026-11-22T10:15:00.123456789Z");

    private IndexedArticles() {}

    /** Everything is known, and it was published at an instant. */
    static IndexedArticle.Live full() {
        return new IndexedArticle.Live(
                "a-1",
                7,
                INDEXED_AT,
                3,
                "story-1",
                "2016-09-24-17",
                "example-news",
                "https://example.org/%D8%AD%D9%84%D8%A8",
                "ar",
                Published.parse("2016-09-24T01:30:00+03:00"),
                "هدنة \"قصيرة\" في حلب",
                "قال كيري إن وقف إطلاق النار في حلب ضروري.\nثم غادر.",
                inOrder("john-kerry", "syrian-army"),
                inOrder("aleppo", "aleppo-district", "syria"),
                inOrder("aleppo"),
                List.of(
                        new MentionedDate(LocalDate.of(2016, 9, 9), LocalDate.of(2016, 9, 9)),
                        new MentionedDate(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 30)),
                        new MentionedDate(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31))),
                List.of(new DatePassage(
                        new MentionedDate(LocalDate.of(2016, 9, 9), LocalDate.of(2016, 9, 9)),
                        "اتفاق <em>9 أيلول</em>")));
    }

    /** Nothing is known but what every article has. */
    static IndexedArticle.Live bare(@Nullable Published published) {
        return new IndexedArticle.Live(
                "a-2",
                1,
                INDEXED_AT,
                1,
                "a-2",
                null,
                "example-news",
                null,
                "ar",
                published,
                null,
                "نص",
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of());
    }

    private static Set<String> inOrder(String... ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(ids)));
    }
}
