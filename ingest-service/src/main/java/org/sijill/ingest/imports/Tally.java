package org.sijill.ingest.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
record Tally(long lastLine, long received, long created, long updated, long unchanged, List<Fault> faults) {

    Tally {
        faults = List.copyOf(faults);
    }

    /** Lines that were refused. */
    long rejected() {
        return faults.stream().map(Fault::line).distinct().count();
    }

    /**
     * One thing that is wrong with one line.
     *
     * @param articleId when the line could be read as far as its identity
     */
    record Fault(
            long line,
            String field,
            String detail,
            @Nullable String articleId) {}
}
