package org.sijill.ingest.imports;

import java.util.List;
import org.sijill.ingest.article.AnnotatedArticle;
import org.sijill.ingest.imports.Tally.Fault;

/**
 * Items with everything worked out that takes time.
 *
 * @param lastLine the line of the last item
 * @param received how many items there are
 * @param unchanged how many of them say what is kept already
 * @param articles what is to be kept
 * @param lines where each of the articles stands
 */
record PreparedBatch(
        long lastLine,
        long received,
        long unchanged,
        List<Fault> faults,
        List<AnnotatedArticle> articles,
        List<Long> lines) {

    PreparedBatch {
        faults = List.copyOf(faults);
        articles = List.copyOf(articles);
        lines = List.copyOf(lines);
    }
}
