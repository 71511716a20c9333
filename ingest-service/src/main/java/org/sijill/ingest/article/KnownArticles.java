package org.sijill.ingest.article;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks many articles up at once, by id and by text. */
@ApplicationScoped
class KnownArticles {

    private static final String FIND = "select " + KnownArticle.COLUMNS + """
             from article a
            left join article_revision r on r.article_id = a.id and r.revision = a.revision
            where a.id = any (?)""";

    /** In the order of ids, so that two batches cannot wait for each other. */
    private static final String LOCK = FIND + " order by a.id for update of a";

    /**
     * Two of each text, because an article is no copy of itself. The fence (offset 0) makes PostgreSQL begin with the
     * digest: in an order of its own it may go through all articles for each text, which it does as long as it has no
     * statistics.
     */
    private static final String COPIES = """
            select d.ordinal, c.id, c.story_id from unnest(?) with ordinality as d (sha256, ordinal)
            cross join lateral (
                select a.id, a.story_id
                from (select article_id, revision from article_revision where sha256 = d.sha256 offset 0) r
                join article a on a.id = r.article_id and a.revision = r.revision
                where a.state = 'live'
                order by a.created_at, a.id limit 2) c""";

    private final AgroalDataSource database;

    KnownArticles(AgroalDataSource database) {
        this.database = database;
    }

    /** Those of the articles that there are. */
    Map<String, KnownArticle> find(Collection<String> ids) {
        return query(FIND, ids);
    }

    /** The same, each locked until the transaction ends. */
    Map<String, KnownArticle> lock(Collection<String> ids) {
        return query(LOCK, ids);
    }

    /** The earliest live articles with exactly the text of these, by the position of the text; two at most of each. */
    Map<Integer, List<Copy>> copies(List<byte[]> digests) {
        Map<Integer, List<Copy>> copies = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COPIES)) {
            statement.setArray(1, connection.createArrayOf("bytea", digests.toArray(byte[][]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Copy copy = new Copy(row.getString(2), row.getString(3));
                    copies.merge(
                            row.getInt(1) - 1,
                            List.of(copy),
                            (first, second) -> List.of(first.getFirst(), second.getFirst()));
                }
            }
            return copies;
        } catch (SQLException failure) {
            throw new IllegalStateException("Copies cannot be looked up", failure);
        }
    }

    private Map<String, KnownArticle> query(String sql, Collection<String> ids) {
        Map<String, KnownArticle> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray(String[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString("id"), KnownArticle.of(row));
                }
            }
            return known;
        } catch (SQLException failure) {
            throw new IllegalStateException("Articles cannot be looked up", failure);
        }
    }

    /** An article with the same text, and the story that it belongs to. */
    record Copy(String articleId, String storyId) {}
}
