package org.sijill.benchmarks.ingest;

/**
 * An article to submit.
 *
 * @param json one line
 * @param textBytes length of title and body as UTF-8, by which rates are given
 */
record Draft(String json, int textBytes) {}
