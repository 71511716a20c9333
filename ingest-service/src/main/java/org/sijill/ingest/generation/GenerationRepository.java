package org.sijill.ingest.generation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sijill.index.IndexSchema;

/** The generations that PostgreSQL knows of. */
@ApplicationScoped
public class GenerationRepository {

    /** The key of the advisory lock under which the first generation is made; any number that nothing else uses. */
    private static final long FIRST_GENERATION_LOCK = 0x5349_4A49_4C4CL;

    /** The same for moving readers; another one, because whoever holds it may wait for Elasticsearch. */
    private static final long ROLES_LOCK = FIRST_GENERATION_LOCK + 1;

    private static final String INSERT = """
            insert into index_generation (name, schema_version, analysis_version, state, serving, filled, created_at)
            values (?, ?, ?, 'active', ?, ?, now())""";

    private static final String ENQUEUE_RANGE = """
            with articles as (
                select id from article where id > ? order by id limit ?),
            added as (
                insert into outbox (article_id, generation, enqueued_at, next_attempt_at, priority)
                select a.id, ?, now(), now(), 1 from articles a
                where not exists (select 1 from outbox o where o.article_id = a.id and o.generation = ?))
            select max(id), count(*) from articles""";

    private final AgroalDataSource database;

    GenerationRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** The generations of this code's schema that are fed, oldest first. */
    public List<String> active() {
        try (Connection connection = database.getConnection()) {
            return names(
                    connection,
                    "select name from index_generation where state = 'active'"
                            + " and schema_version = ? order by name");
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** The generation that readers see. */
    public String serving() {
        try (Connection connection = database.getConnection()) {
            return serving(connection);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Whether all articles of a generation have been enqueued, so that its index may not be made empty. */
    boolean isFilled(String generation) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select filled from index_generation where name = ?")) {
            statement.setString(1, generation);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Makes the first generation unless there is one; safe in several replicas at once. */
    @Transactional
    void ensureOne(String name) {
        try (Connection connection = database.getConnection()) {
            lock(connection, FIRST_GENERATION_LOCK);
            String sql = "select name from index_generation where serving and schema_version = ?";
            if (names(connection, sql).isEmpty()) {
                insert(connection, name, true, true);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Records a generation that is fed from now on and has still to be filled. Part of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void add(String name) {
        try (Connection connection = database.getConnection()) {
            insert(connection, name, false, false);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Records that all articles have been enqueued. */
    @Transactional(TxType.MANDATORY)
    public void markFilled(String name) {
        update("update index_generation set filled = true where name = ?", name);
    }

    /** Makes another generation the one that readers are to see; {@link #withServing} carries it out. */
    @Transactional(TxType.MANDATORY)
    public void serve(String name) {
        try (Connection connection = database.getConnection()) {
            lock(connection, ROLES_LOCK);
        } catch (SQLException failure) {
            throw failed(failure);
        }
        update(
                "update index_generation set serving = false where serving and schema_version ="
                        + " (select schema_version from index_generation where name = ?)",
                name);
        update("update index_generation set serving = true where name = ?", name);
    }

    /** Ends the feeding of a generation, and forgets what it had still to get. */
    @Transactional(TxType.MANDATORY)
    public void retire(String name) {
        update("update index_generation set state = 'retired' where name = ? and not serving", name);
        update("delete from outbox where generation = ?", name);
        update("delete from dead_letter where generation = ?", name);
    }

    /** Does something with the serving generation while no replica can make another one serve. */
    @Transactional
    void withServing(Consumer<String> action) {
        try (Connection connection = database.getConnection()) {
            lock(connection, ROLES_LOCK);
            action.accept(serving(connection));
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /**
     * Enqueues some articles, in the order of their ids, for an index that has to be filled; after what anybody waits
     * for.
     *
     * @param after the id after which to begin; empty for the beginning
     */
    @Transactional
    public Range enqueueRange(String generation, String after, int articles) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENQUEUE_RANGE)) {
            statement.setString(1, after);
            statement.setInt(2, articles);
            statement.setString(3, generation);
            statement.setString(4, generation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Range(row.getString(1), row.getInt(2));
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private String serving(Connection connection) throws SQLException {
        return names(connection, "select name from index_generation where serving and schema_version = ?")
                .getFirst();
    }

    private static void lock(Connection connection, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, key);
            statement.execute();
        }
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, IndexSchema.VERSION);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static void insert(Connection connection, String name, boolean serving, boolean filled)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, name);
            statement.setInt(2, IndexSchema.VERSION);
            statement.setString(3, IndexSchema.ANALYSIS);
            statement.setBoolean(4, serving);
            statement.setBoolean(5, filled);
            statement.executeUpdate();
        }
    }

    private void update(String sql, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The generations cannot be read or changed", failure);
    }

    /**
     * Articles next to each other in the order of their ids.
     *
     * @param last the last one's id; null when there was none
     */
    public record Range(@Nullable String last, int articles) {}
}
