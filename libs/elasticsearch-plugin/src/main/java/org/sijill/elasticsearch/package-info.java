/**
 * The analysis of {@code arabic-text} as components of an Elasticsearch cluster, named with the analysis version. Only
 * adapters to Lucene live here; a rule of the language belongs into {@code arabic-text}.
 */
@NullMarked
package org.sijill.elasticsearch;

import org.jspecify.annotations.NullMarked;
