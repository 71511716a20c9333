/** Arabic text without a framework: what ingest, search and the Elasticsearch plugin must do alike. */
@NullMarked
package org.sijill.text;

import org.jspecify.annotations.NullMarked;
