package org.sijill.ingest.editing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that an edit concerns, as far as they are not done yet.
 *
 * @param refs for {@link Selection#NAMED}: the entities that an article's annotation names
 * @param phrase for {@link Selection#PHRASE}: the words that an article has
 * @param since for {@link Selection#RECENT}: when the article was changed at the earliest
 * @param after the id of the last article that is done
 */
record Job(
        long id,
        Task task,
        Selection selection,
        List<String> refs,
        @Nullable String phrase,
        @Nullable Instant since,
        int attempts,
        String after) {

    /** What has to be done with the articles. */
    enum Task {
        RESEND,
        REVIEW
    }

    /** How the articles are found. */
    enum Selection {
        NAMED,
        RECENT,
        PHRASE
    }
}
