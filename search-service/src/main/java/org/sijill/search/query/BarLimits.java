package org.sijill.search.query;

import org.jspecify.annotations.Nullable;

/** How many bars a date histogram may have. */
public final class BarLimits {

    /** The most bars an answer holds; Elasticsearch is never asked to fill empty ones, a span of ages costs nothing. */
    public static final int MOST = 400;

    /** An automatic width aims at what a reader can take in. */
    public static final int COMFORTABLE = 100;

    private BarLimits() {}

    /** The most bars of a width that is shown, when this width was asked for; null for automatic. */
    static int of(@Nullable Interval wanted) {
        return wanted == null ? COMFORTABLE : MOST;
    }
}
