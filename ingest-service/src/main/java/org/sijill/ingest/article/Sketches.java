package org.sijill.ingest.article;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.ArticleRows.Change;
import org.sijill.text.similarity.TextSketch;

/** Sketches of texts, to be looked up by their bands. */
@ApplicationScoped
class Sketches {

    /** Names our advisory locks among others that may come. */
    private static final int LOCKS = 0x5354;

    /**
     * Texts that may belong together wait for each other at one of these. Few enough that a batch that takes them all
     * stays far from PostgreSQL's limit (max_locks_per_transaction), enough that single articles often miss each other.
     */
    private static final int STRIPES = 256;

    /** Candidates for one text; a text that meets more is a form, and the first of them say so. */
    private static final int MOST_NEIGHBOURS = 200;

    /** Ordered, so that two batches cannot wait for each other. */
    private static final String LOCK = "select pg_advisory_xact_lock(?, stripe) from unnest(?::integer[]) as stripe";

    private static final String MEETINGS = """
            select distinct q.id, b.article_id from unnest(?, ?::bigint[]) as q (id, band)
            cross join lateral (
                select article_id from article_band b where b.band = q.band order by article_id limit ?) b""";

    /**
     * By the articles' own keys, so that each is looked up once: in one statement with the meetings PostgreSQL goes through
     * all sketches for each meeting, as long as it has no statistics.
     */
    private static final String NEIGHBOURS = """
            select a.id, a.story_id, a.source, a.published, s.sketch from article a
            join article_sketch s on s.article_id = a.id
            where a.id = any (?) and s.article_id = any (?) and a.state = 'live' and s.version = ?""";

    private static final String ERASE_SKETCHES =
            "delete from article_sketch where article_id = any (?) returning article_id, sketch";

    private static final String ERASE_BANDS = """
            delete from article_band b using unnest(?, ?::bigint[]) as n (id, band)
            where b.band = n.band and b.article_id = n.id""";
    private static final String INSERT_BANDS = """
            insert into article_band (article_id, band)
            select distinct id, band from unnest(?, ?::bigint[]) as n (id, band) order by band""";
    private static final String INSERT_SKETCHES =
            "insert into article_sketch (version, article_id, sketch) select ?, n.* from unnest(?, ?::bytea[]) as n";

    private final AgroalDataSource database;

    Sketches(AgroalDataSource database) {
        this.database = database;
    }

    /** Holds the places where texts like these could meet others until the transaction ends. */
    void lock(List<AnnotatedArticle> articles) {
        Integer[] stripes = articles.stream()
                .flatMapToLong(article -> LongStream.concat(
                        LongStream.of(ByteBuffer.wrap(article.sha256()).getLong()), bands(article)))
                .mapToInt(key -> Math.floorMod(key, STRIPES))
                .distinct()
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
        execute(LOCK, (connection, statement) -> {
            statement.setInt(1, LOCKS);
            statement.setArray(2, connection.createArrayOf("integer", stripes));
        });
    }

    /** The live articles that share a band with each of these, by the id of these. */
    Map<String, List<Neighbour>> neighbours(List<AnnotatedArticle> articles) {
        Map<String, List<Neighbour>> neighbours = new HashMap<>();
        Map<String, TextSketch> sketches = sketches(articles);
        if (sketches.isEmpty()) {
            return neighbours;
        }
        try (Connection connection = database.getConnection()) {
            Map<String, List<String>> meetings = meetings(connection, Keys.of(sketches));
            Map<String, Neighbour> met = met(connection, meetings);
            meetings.forEach((id, others) -> neighbours.put(
                    id, others.stream().map(met::get).filter(Objects::nonNull).toList()));
            return neighbours;
        } catch (SQLException failure) {
            throw new IllegalStateException("Stories cannot be looked up", failure);
        }
    }

    /** Which articles share a band with which. */
    private static Map<String, List<String>> meetings(Connection connection, Keys keys) throws SQLException {
        Map<String, List<String>> meetings = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(MEETINGS)) {
            keys.set(connection, statement);
            statement.setInt(3, MOST_NEIGHBOURS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    meetings.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return meetings;
    }

    private static Map<String, Neighbour> met(Connection connection, Map<String, List<String>> meetings)
            throws SQLException {
        Map<String, Neighbour> met = new HashMap<>();
        String[] ids =
                meetings.values().stream().flatMap(List::stream).distinct().toArray(String[]::new);
        if (ids.length == 0) {
            return met;
        }
        try (PreparedStatement statement = connection.prepareStatement(NEIGHBOURS)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.setArray(2, connection.createArrayOf("text", ids));
            statement.setInt(3, TextSketch.VERSION);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    TextSketch sketch = TextSketch.ofBytes(row.getBytes(5));
                    met.put(id, new Neighbour(id, row.getString(2), row.getString(3), row.getString(4), sketch));
                }
            }
        }
        return met;
    }

    /** Puts the sketches of new texts in the place of the old ones. */
    void replace(List<Change> changes) {
        erase(changes.stream()
                .filter(change -> change.known() != null)
                .map(Change::id)
                .toList());
        Map<String, TextSketch> sketches =
                sketches(changes.stream().map(Change::article).toList());
        Keys keys = Keys.of(sketches);
        execute(INSERT_BANDS, keys::set);
        execute(INSERT_SKETCHES, (connection, statement) -> {
            byte[][] stored =
                    sketches.values().stream().map(TextSketch::toBytes).toArray(byte[][]::new);
            statement.setInt(1, TextSketch.VERSION);
            statement.setArray(
                    2, connection.createArrayOf("text", sketches.keySet().toArray(String[]::new)));
            statement.setArray(3, connection.createArrayOf("bytea", stored));
        });
    }

    /** Forgets articles that have no text any more. */
    void erase(List<String> articleIds) {
        if (articleIds.isEmpty()) {
            return;
        }
        Map<String, TextSketch> erased = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ERASE_SKETCHES)) {
            statement.setArray(1, connection.createArrayOf("text", articleIds.toArray(String[]::new)));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    erased.put(row.getString(1), TextSketch.ofBytes(row.getBytes(2)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Stories cannot be forgotten", failure);
        }
        execute(ERASE_BANDS, Keys.of(erased)::set);
    }

    /** By the articles' ids; short texts have none. */
    private static Map<String, TextSketch> sketches(List<AnnotatedArticle> articles) {
        Map<String, TextSketch> sketches = new LinkedHashMap<>();
        articles.forEach(article -> {
            if (article.sketch() != null) {
                sketches.put(article.id(), article.sketch());
            }
        });
        return sketches;
    }

    private static LongStream bands(AnnotatedArticle article) {
        TextSketch sketch = article.sketch();
        return sketch == null ? LongStream.empty() : LongStream.of(sketch.bands());
    }

    private void execute(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(connection, statement);
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("Stories cannot be kept", failure);
        }
    }

    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Two columns: each band beside the article that it is of. */
    @SuppressWarnings("ArrayRecordComponent") // Handed to the driver, never compared.
    private record Keys(String[] ids, Long[] bands) {

        static Keys of(Map<String, TextSketch> sketches) {
            List<String> ids = new ArrayList<>();
            List<Long> bands = new ArrayList<>();
            sketches.forEach((id, sketch) -> {
                for (long band : sketch.bands()) {
                    ids.add(id);
                    bands.add(band);
                }
            });
            return new Keys(ids.toArray(String[]::new), bands.toArray(Long[]::new));
        }

        void set(Connection connection, PreparedStatement statement) throws SQLException {
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.setArray(2, connection.createArrayOf("bigint", bands));
        }
    }

    /**
     * An article whose text may be like another.
     *
     * @param published when, as it was given; null when unknown
     */
    record Neighbour(
            String articleId,
            String storyId,
            String source,
            @Nullable String published,
            TextSketch sketch) {}
}
