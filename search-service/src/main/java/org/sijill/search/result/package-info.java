/** What a reader gets, and its one translation from Elasticsearch's answer. Pure: it asks nothing. */
@NullMarked
package org.sijill.search.result;

import org.jspecify.annotations.NullMarked;
