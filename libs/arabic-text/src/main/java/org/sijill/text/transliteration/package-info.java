/**
 * How a name that is written in Latin letters may be spelled in Arabic ones. It must not know directories of names,
 * views or Elasticsearch.
 */
@NullMarked
package org.sijill.text.transliteration;

import org.jspecify.annotations.NullMarked;
