/**
 * How words are made to meet: folding, clitics, spellings, stems, stop words, under one analysis version. It must not
 * know sentences, dates or entities, and it must not know Lucene.
 */
@NullMarked
package org.sijill.text.analysis;

import org.jspecify.annotations.NullMarked;
