package org.sijill.ingest.imports;

import org.sijill.ingest.article.ArticleDraft;

/**
 * One article to be, as it lies in an upload.
 *
 * @param line from 1
 * @param bytes what it weighs
 * @param draft reads it; done in parallel, because it takes time
 */
record ImportItem(long line, int bytes, DraftReading draft) {

    /** Reads a draft out of what was uploaded. */
    @FunctionalInterface
    interface DraftReading {

        /**
         * Reads the draft.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming what is wrong
         */
        ArticleDraft read();
    }
}
