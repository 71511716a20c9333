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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.IndexedArticle;
import org.sijill.index.Published;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.article.FreshArticles.Fresh;
import org.sijill.ingest.directory.CurrentDirectory;
import org.sijill.ingest.directory.EntityDirectory;
import org.sijill.ingest.directory.ProvisionalNames;
import org.sijill.ingest.outbox.ArticleDocuments;
import org.sijill.text.canonical.Canonicalizer;

/** Makes the documents of the index out of what PostgreSQL has. */
@ApplicationScoped
class StoredDocuments implements ArticleDocuments {

    /** Rows that the driver holds at once: bodies may be large. */
    private static final int FETCH_SIZE = 16;

    /** Beside each id the version whose text and annotation are at hand and need not be read; 0 for none. */
    private static final String CURRENT = """
            select a.id, a.state, a.index_version, a.revision, a.story_id, a.external_id, a.source, a.url, a.language,
                a.published, r.raw_title, r.raw_body, n.mentions
            from unnest(?, ?::bigint[]) as f (id, version)
            join article a on a.id = f.id
            left join article_revision r
                on r.article_id = a.id and r.revision = a.revision and a.index_version <> f.version
            left join annotation n
                on n.article_id = a.id and n.revision = a.revision and a.index_version <> f.version""";

    private final AgroalDataSource database;
    private final AnnotationJson json;
    private final CurrentDirectory directory;
    private final ProvisionalNames provisionalNames;
    private final FreshArticles freshArticles;
    private final Clock clock;

    StoredDocuments(
            AgroalDataSource database,
            AnnotationJson json,
            CurrentDirectory directory,
            ProvisionalNames provisionalNames,
            FreshArticles freshArticles,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.directory = directory;
        this.provisionalNames = provisionalNames;
        this.freshArticles = freshArticles;
        this.clock = clock;
    }

    /** In a transaction of its own, because the driver streams only inside one. */
    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void read(Collection<String> articleIds, Recipient recipient) throws SQLException {
        // Merges that were committed before the articles were read are in the documents, and labels come before hits.
        directory.upToDate();
        Map<String, Fresh> fresh = fresh(articleIds);
        publishNames(articleIds, fresh);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            statement.setFetchSize(FETCH_SIZE);
            set(statement, articleIds, fresh);
            try (ResultSet row = statement.executeQuery()) {
                boolean more = true;
                while (more && row.next()) {
                    more = pass(row, fresh, recipient);
                }
            }
            // What the recipient had no room for is asked for again.
            freshArticles.keep(List.copyOf(fresh.values()));
        }
    }

    private Map<String, Fresh> fresh(Collection<String> articleIds) {
        Map<String, Fresh> fresh = new LinkedHashMap<>();
        for (String id : articleIds) {
            Fresh one = freshArticles.take(id);
            if (one != null) {
                fresh.put(id, one);
            }
        }
        return fresh;
    }

    private void publishNames(Collection<String> articleIds, Map<String, Fresh> fresh) {
        Map<String, Annotations> atHand = new HashMap<>();
        fresh.forEach((id, state) -> atHand.put(id, state.annotations()));
        provisionalNames.publish(atHand);
        List<String> others =
                articleIds.stream().filter(id -> !fresh.containsKey(id)).toList();
        if (!others.isEmpty()) {
            provisionalNames.publish(others);
        }
    }

    private static void set(PreparedStatement statement, Collection<String> articleIds, Map<String, Fresh> fresh)
            throws SQLException {
        Connection connection = statement.getConnection();
        Long[] versions = articleIds.stream()
                .map(id -> fresh.containsKey(id) ? fresh.get(id).indexVersion() : 0)
                .toArray(Long[]::new);
        statement.setArray(1, connection.createArrayOf("text", articleIds.toArray()));
        statement.setArray(2, connection.createArrayOf("bigint", versions));
    }

    private boolean pass(ResultSet row, Map<String, Fresh> fresh, Recipient recipient) throws SQLException {
        String id = row.getString("id");
        IndexedArticle document;
        try {
            document = Article.REMOVED.equals(row.getString("state")) ? tombstone(row) : live(row, fresh.remove(id));
        } catch (RuntimeException unreadable) {
            recipient.unreadable(id, row.getLong("index_version"), unreadable);
            return true;
        }
        return recipient.take(document);
    }

    private IndexedArticle tombstone(ResultSet row) throws SQLException {
        return new IndexedArticle.Tombstone(row.getString("id"), row.getLong("index_version"), clock.instant());
    }

    private IndexedArticle live(ResultSet row, @Nullable Fresh fresh) throws SQLException {
        Fresh state = state(row, fresh);
        Annotations found = state.annotations();
        EntityDirectory current = directory.get();
        Set<String> places = current.shownPlaces(found.places());
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
                state.title(),
                state.body(),
                current.shownActors(found.actors()),
                current.withAncestors(places),
                places,
                found.dates(),
                DatePassages.of(state.body(), found.body()));
    }

    private Fresh state(ResultSet row, @Nullable Fresh fresh) throws SQLException {
        if (fresh == null) {
            return read(row);
        }
        if (fresh.indexVersion() == row.getLong("index_version")) {
            return fresh;
        }
        // It was changed in between, and so may its names be.
        provisionalNames.publish(List.of(fresh.id()));
        return read(row);
    }

    private Fresh read(ResultSet row) throws SQLException {
        String title = row.getString("raw_title");
        return new Fresh(
                row.getString("id"),
                row.getLong("index_version"),
                title == null ? null : Canonicalizer.text(title),
                Canonicalizer.text(row.getString("raw_body")),
                json.read(row.getString("mentions")));
    }

    private static @Nullable Published published(@Nullable String text) {
        return text == null ? null : Published.parse(text);
    }
}
