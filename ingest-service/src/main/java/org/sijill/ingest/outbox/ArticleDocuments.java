package org.sijill.ingest.outbox;

import java.sql.SQLException;
import java.util.Collection;
import org.sijill.index.IndexedArticle;

/** Where the documents to send come from. Implemented by the owner of the articles. */
public interface ArticleDocuments {

    /**
     * Reads the current state of articles, one after the other, until the recipient has enough, so that a batch of
     * large articles need not be in memory at once.
     */
    void read(Collection<String> articleIds, Recipient recipient) throws SQLException;

    /** Who takes the documents. */
    interface Recipient {

        /** Takes a document; says whether it wants another. */
        boolean take(IndexedArticle article);

        /** Hears that no document can be made of an article, and why. */
        void unreadable(String articleId, long indexVersion, RuntimeException reason);
    }
}
