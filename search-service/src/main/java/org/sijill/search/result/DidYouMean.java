package org.sijill.search.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the reader may have meant.
 *
 * @param q the text to search for instead
 * @param total articles that it finds under the same filters, never 0
 */
@Schema(description = "What the reader may have meant; finds something under the same filters")
public record DidYouMean(String q, long total) {}
