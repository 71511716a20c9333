package org.sijill.ingest.outbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.sijill.index.IndexedArticle;

/** Where the documents to send come from. Implemented by the owner of the articles. */
public interface ArticleDocuments {

    /**
     * Reads the current state of articles, one after the other, so that a batch of large articles need not be in memory
     * at once.
     */
    void forEach(Collection<String> articleIds, Consumer<IndexedArticle> document) throws SQLException;
}
