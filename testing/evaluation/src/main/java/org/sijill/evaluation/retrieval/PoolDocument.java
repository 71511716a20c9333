package org.sijill.evaluation.retrieval;

/**
 * A text that is searched.
 *
 * @param id its external id; unique in the pool
 */
record PoolDocument(String id, String title, String body) {}
