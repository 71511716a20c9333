package org.sijill.text.analysis;

/**
 * The version of everything in this package: rules and word lists together. Whoever changes the output for any word
 * makes a new version; the names of the Elasticsearch components carry it.
 */
public final class AnalysisVersion {
    /** The version that this code is. */
    public static final String CURRENT = "v1";

    private AnalysisVersion() {}
}
