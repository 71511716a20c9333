package org.sijill.search.result;

import org.sijill.search.query.Queries;

/** Readers of the tests of other packages. */
public final class ResultsReaders {

    private ResultsReaders() {}

    /** A reader with {@link KnownLabels}. */
    public static ResultsReader reader() {
        return new ResultsReader(new KnownLabels(), Queries.CURSORS);
    }
}
