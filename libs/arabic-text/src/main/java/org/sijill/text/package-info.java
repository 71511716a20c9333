/**
 * Arabic text without a framework: what ingest, search and the Elasticsearch plugin must do alike. This package holds
 * what its subpackages share: the names of the letters and the reader of word lists. It knows no subpackage.
 */
@NullMarked
package org.sijill.text;

import org.jspecify.annotations.NullMarked;
