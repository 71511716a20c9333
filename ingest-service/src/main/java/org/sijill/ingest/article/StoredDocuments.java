package org.sijill.ingest.article;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sijill.index.IndexedArticle;
import org.sijill.index.Published;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.directory.CurrentDirectory;
import org.sijill.ingest.outbox.ArticleDocuments;
import org.sijill.text.canonical.Canonicalizer;

/** Makes the documents of the index out of what PostgreSQL has. */
@ApplicationScoped
class StoredDocuments implements ArticleDocuments {

    /** Rows that the driver holds at once: bodies may be large. */
    private static final int FETCH_SIZE = 16;

    private static final String CURRENT = """
            select a.id, a.state, a.index_version, a.revision, a.story_id, a.external_id, a.source, a.url, a.language,
                a.published, r.raw_title, r.raw_body, n.mentions
            from article a
            left join article_revision r on r.article_id = a.id and r.revision = a.revision
            left join annotation n on n.article_id = a.id and n.revision = a.revision
            where a.id = any (?)""";

    private final AgroalDataSource database;
    private final AnnotationJson json;
    private final CurrentDirectory directory;
    private final Clock clock;

    StoredDocuments(AgroalDataSource database, AnnotationJson json, CurrentDirectory directory, Clock clock) {
        this.database = database;
        this.json = json;
        this.directory = directory;
        this.clock = clock;
    }

    /** In a transaction of its own, because the driver streams only inside one. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forEach(Collection<String> articleIds, Consumer<IndexedArticle> document) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setArray(1, connection.createArrayOf("text", articleIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    document.accept(Article.REMOVED.equals(row.getString("state")) ? tombstone(row) : live(row));
                }
            }
        }
    }

    private IndexedArticle tombstone(ResultSet row) throws SQLException {
        return new IndexedArticle.Tombstone(row.getString("id"), row.getLong("index_version"), clock.instant());
    }

    private IndexedArticle live(ResultSet row) throws SQLException {
        Annotations found = json.read(row.getString("mentions"));
        Set<String> places = found.places();
        String title = row.getString("raw_title");
        String body = Canonicalizer.canonicalize(row.getString("raw_body")).text();
        return new IndexedArticle.Live(
                row.getString("id"),
                row.getLong("index_version"),
                clock.instant(),
                row.getInt("revision"),
                row.getString("story_id"),
                row.getString("external_id"),
                row.getString("source"),
                row.getString("url"),
                row.getString("language"),
                published(row.getString("published")),
                title == null ? null : Canonicalizer.canonicalize(title).text(),
                body,
                found.actors(),
                directory.get().withAncestors(places),
                places,
                found.dates(),
                DatePassages.of(body, found.body()));
    }

    private static @Nullable Published published(@Nullable String text) {
        return text == null ? null : Published.parse(text);
    }
}
