package org.sijill.elasticsearch;

/** What Lucene would index of one word, and where it stands. */
record Token(String term, int start, int end) {}
