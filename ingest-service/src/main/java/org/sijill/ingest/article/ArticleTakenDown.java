package org.sijill.ingest.article;

/** Fired in the transaction of a takedown, for whoever keeps something made from the article to erase it. */
public record ArticleTakenDown(String articleId) {}
