package org.sijill.evaluation.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The yardstick: Lucene's {@link ArabicAnalyzer}, which is Elasticsearch's {@code arabic}, and BM25 with its usual
 * parameters, over one field of title and body; the words of a question are alternatives.
 */
final class StockLucene implements SearchSystem {

    private static final String TEXT = "text";
    private static final String ID = "id";

    private final Analyzer analyzer = new ArabicAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexSearcher searcher;

    StockLucene(List<PoolDocument> documents) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (PoolDocument document : documents) {
                Document indexed = new Document();
                indexed.add(new StringField(ID, document.id(), Field.Store.YES));
                indexed.add(new TextField(TEXT, document.title() + "\n" + document.body(), Field.Store.NO));
                writer.addDocument(indexed);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @Override
    public List<String> ask(String question) {
        var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        if (query == null) {
            return List.of();
        }
        try {
            StoredFields stored = searcher.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, Measures.DEPTH).scoreDocs) {
                ids.add(stored.document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            searcher.getIndexReader().close();
            directory.close();
            analyzer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
