package org.sijill.ingest.article;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Annotator;
import org.sijill.text.canonical.Canonicalizer;

/** Writes articles, revisions and annotations, many with one statement: the columns go as arrays. */
@ApplicationScoped
class ArticleRows {

    /** A microsecond apart, so that of two new articles with one text the one that came first is the earlier. */
    private static final String INSERT = """
            insert into article (id, identity_key, source, external_id, url, published, language, story_id, revision,
                state, index_version, created_at, updated_at)
            select id, key, source, external_id, url, published, language, story_id, 1, 'live', 1,
                ? + ordinal * interval '1 microsecond', ?
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as n (id, key, source, external_id, url, published, language, story_id, ordinal)
            on conflict (id) do nothing""";

    private static final String UPDATE = """
            update article a set external_id = n.external_id, url = n.url, published = n.published,
                language = n.language, story_id = n.story_id, revision = a.revision + 1,
                index_version = a.index_version + 1, updated_at = ?
            from unnest(?, ?, ?, ?, ?, ?) as n (id, external_id, url, published, language, story_id)
            where a.id = n.id""";

    private static final String JOIN = """
            update article a set story_id = n.into_id, index_version = a.index_version + 1
            from unnest(?, ?) as n (from_id, into_id)
            where a.story_id = n.from_id
            returning a.id""";

    private static final String REVISIONS = """
            insert into article_revision (article_id, revision, raw_title, raw_body, sha256, url, published, language,
                received_at, canonicalizer_version)
            select n.*, ?, ? from unnest(?, ?::integer[], ?, ?, ?::bytea[], ?, ?, ?) as n""";

    /** Arrays of arrays would have to be equally long: each article's entities are one text, a line for each. */
    private static final String ANNOTATIONS = """
            insert into annotation (article_id, revision, annotator_version, mentions, refs, annotated_at)
            select id, revision, ?, mentions::jsonb, string_to_array(refs, chr(10)), ?
            from unnest(?, ?::integer[], ?, ?) as n (id, revision, mentions, refs)""";

    private final AgroalDataSource database;

    ArticleRows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Inserts the rows of new articles.
     *
     * @throws ConcurrentChangeException when somebody else has inserted one of them meanwhile
     */
    void insert(List<Change> changes, Instant now) {
        int inserted = execute(INSERT, (connection, statement) -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setArray(3, texts(connection, changes, Change::id));
            statement.setArray(4, texts(connection, changes, c -> c.submission().identityKey()));
            statement.setArray(5, texts(connection, changes, c -> c.submission().source()));
            described(connection, statement, 6, changes);
        });
        if (inserted < changes.size()) {
            throw new ConcurrentChangeException();
        }
    }

    /** Raises the rows of known articles to their next revision; they are locked. */
    void update(List<Change> changes, Instant now) {
        execute(UPDATE, (connection, statement) -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setArray(2, texts(connection, changes, Change::id));
            described(connection, statement, 3, changes);
        });
    }

    /**
     * Gives all articles of stories the name of another one.
     *
     * @param names by the name that goes, the one that stays
     * @return the articles that were renamed
     */
    List<String> join(Map<String, String> names) {
        List<String> renamed = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(JOIN)) {
            statement.setArray(
                    1, connection.createArrayOf("text", names.keySet().toArray(String[]::new)));
            statement.setArray(
                    2, connection.createArrayOf("text", names.values().toArray(String[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    renamed.add(row.getString(1));
                }
            }
            return renamed;
        } catch (SQLException failure) {
            throw new IllegalStateException("Stories cannot be joined", failure);
        }
    }

    void insertRevisions(List<Change> changes, Instant now) {
        execute(REVISIONS, (connection, statement) -> {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, Canonicalizer.VERSION);
            statement.setArray(3, texts(connection, changes, Change::id));
            statement.setArray(4, revisions(connection, changes));
            statement.setArray(5, texts(connection, changes, c -> c.submission().title()));
            statement.setArray(6, texts(connection, changes, c -> c.submission().body()));
            statement.setArray(7, digests(connection, changes));
            statement.setArray(8, texts(connection, changes, c -> c.submission().url()));
            statement.setArray(9, texts(connection, changes, c -> c.submission().publishedText()));
            statement.setArray(
                    10, texts(connection, changes, c -> c.submission().language()));
        });
    }

    void insertAnnotations(List<Change> changes, Instant now) {
        execute(ANNOTATIONS, (connection, statement) -> {
            statement.setInt(1, Annotator.VERSION);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setArray(3, texts(connection, changes, Change::id));
            statement.setArray(4, revisions(connection, changes));
            statement.setArray(5, texts(connection, changes, c -> c.article().mentions()));
            statement.setArray(
                    6,
                    texts(
                            connection,
                            changes,
                            c -> String.join("\n", c.article().entities())));
        });
    }

    /** What a submission says about an article beside its text, and the story. */
    private static void described(Connection connection, PreparedStatement statement, int first, List<Change> changes)
            throws SQLException {
        statement.setArray(first, texts(connection, changes, c -> c.submission().externalId()));
        statement.setArray(
                first + 1, texts(connection, changes, c -> c.submission().url()));
        statement.setArray(
                first + 2, texts(connection, changes, c -> c.submission().publishedText()));
        statement.setArray(
                first + 3, texts(connection, changes, c -> c.submission().language()));
        statement.setArray(first + 4, texts(connection, changes, Change::storyId));
    }

    private int execute(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(connection, statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Articles cannot be written", failure);
        }
    }

    private static Array texts(Connection connection, List<Change> changes, Function<Change, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", changes.stream().map(column).toArray(String[]::new));
    }

    private static Array revisions(Connection connection, List<Change> changes) throws SQLException {
        return connection.createArrayOf(
                "integer", changes.stream().map(Change::revision).toArray(Integer[]::new));
    }

    private static Array digests(Connection connection, List<Change> changes) throws SQLException {
        return connection.createArrayOf(
                "bytea", changes.stream().map(c -> c.article().sha256()).toArray(byte[][]::new));
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /**
     * A new revision to write.
     *
     * @param known the article as it is, locked; null when it is new
     */
    record Change(AnnotatedArticle article, @Nullable KnownArticle known, String storyId) {

        String id() {
            return article.id();
        }

        Submission submission() {
            return article.submission();
        }

        int revision() {
            return known == null ? 1 : known.revision() + 1;
        }

        long indexVersion() {
            return known == null ? 1 : known.indexVersion() + 1;
        }
    }
}
