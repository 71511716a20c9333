package org.sijill.ingest.consistency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the index should have, by PostgreSQL. */
@ApplicationScoped
class RecordedVersions {

    private static final String RANGE = "select id, index_version from article where id > ? order by id limit ?";

    private static final String STATE = """
            select a.id, a.index_version,
                exists (select 1 from outbox o where o.article_id = a.id and o.generation = ?),
                exists (select 1 from dead_letter d where d.article_id = a.id and d.generation = ?)
            from article a where a.id = any (?)""";

    private static final String RAISE = "update article set index_version = ? where id = ? and index_version < ?";

    private final AgroalDataSource database;

    RecordedVersions(AgroalDataSource database) {
        this.database = database;
    }

    /** The articles after an id, in the order of ids, with their versions. */
    SortedMap<String, Long> range(String after, int articles) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RANGE)) {
            statement.setString(1, after);
            statement.setInt(2, articles);
            SortedMap<String, Long> versions = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getString(1), row.getLong(2));
                }
            }
            return versions;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Some articles as they are now, and whether anything of them is still on its way to a generation. */
    Map<String, State> states(String generation, Collection<String> articleIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setString(1, generation);
            statement.setString(2, generation);
            statement.setArray(3, connection.createArrayOf("text", articleIds.toArray()));
            Map<String, State> states = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    states.put(row.getString(1), new State(row.getLong(2), row.getBoolean(3), row.getBoolean(4)));
                }
            }
            return states;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Makes an article's version at least this one, so that its next document is newer than what the index has. */
    void raise(String articleId, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setLong(1, version);
            statement.setString(2, articleId);
            statement.setLong(3, version);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The articles' versions cannot be read or raised", failure);
    }

    /**
     * One article.
     *
     * @param pending whether a row of the outbox waits for it
     * @param refused whether it is a dead letter
     */
    record State(long version, boolean pending, boolean refused) {}
}
