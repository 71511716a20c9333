package org.sijill.evaluation.entities;

import org.jspecify.annotations.Nullable;

/** Whatever annotates a text. */
interface Analyzer {

    /**
     * The entities a text names.
     *
     * @param publishedAt ISO date, null when unknown
     */
    Analysis analyze(String text, @Nullable String publishedAt);
}
