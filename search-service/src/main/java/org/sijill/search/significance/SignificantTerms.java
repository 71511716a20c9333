package org.sijill.search.significance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is special about the articles of a search.
 *
 * @param articles how many they are
 * @param background how many articles they are compared with: all
 */
@Schema(description = "What is special about the articles of a search, compared with all articles")
public record SignificantTerms(long articles, long background, Characteristics characteristics) {}
