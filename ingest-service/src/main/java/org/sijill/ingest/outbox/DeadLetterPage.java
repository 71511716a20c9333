package org.sijill.ingest.outbox;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some of the dead letters, oldest first.
 *
 * @param total how many there are in all
 * @param next what to ask as {@code after} for the next ones; null when these are the last
 */
@Schema(description = "Some of the dead letters, oldest first", examples = """
                {"deadLetters": [{"id": 17, "articleId": "mfrggzdfmztwq2lknnwg23tpoa", \
                "generation": "articles-s1-20261122t101500123", "indexVersion": 1, "attempts": 1, \
                "kind": "400 document_parsing_exception", "reason": "failed to parse field [title] قصف حلب", \
                "diedAt": "2026-11-22T10:15:03Z"}], "total": 1}""")
public record DeadLetterPage(
        List<DeadLetter> deadLetters, long total, @Nullable Long next) {

    public DeadLetterPage {
        deadLetters = List.copyOf(deadLetters);
    }
}
