/** The write side of Sijill: accepts articles, keeps them in PostgreSQL, annotates them and feeds the index. */
@NullMarked
package org.sijill.ingest;

import org.jspecify.annotations.NullMarked;
