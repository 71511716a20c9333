/**
 * What the side that writes the index and the side that reads it must agree on: the mapping, the field names, the
 * indexed article and directory entry, the names of generations and aliases, and how Elasticsearch is spoken to. It
 * knows neither service, and neither PostgreSQL nor HTTP resources.
 */
@NullMarked
package org.sijill.index;

import org.jspecify.annotations.NullMarked;
