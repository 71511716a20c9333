package org.sijill.ingest.analysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day on which a text may have been published, by its own words. A proposal is never kept by itself: whoever submits
 * the article decides.
 *
 * @param value ISO 8601 day
 * @param confidence between 0 and 1
 * @param text the words that say so
 * @param start UTF-16 offset of the evidence, inclusive
 * @param end UTF-16 offset of the evidence, exclusive
 */
@Schema(description = "A day on which the text may have been published, by its own words; never kept by itself")
public record ProposedDate(String value, double confidence, String text, int start, int end) {}
