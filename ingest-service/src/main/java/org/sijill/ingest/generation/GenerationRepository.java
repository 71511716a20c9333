package org.sijill.ingest.generation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sijill.index.IndexSchema;

/** The generations that PostgreSQL knows of. */
@ApplicationScoped
public class GenerationRepository {

    /** The key of the advisory lock under which the first generation is made; any number that nothing else uses. */
    private static final long FIRST_GENERATION_LOCK = 0x5349_4A49_4C4CL;

    private final AgroalDataSource database;
    private final Clock clock;

    GenerationRepository(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The generations of this code's schema that are fed, oldest first. */
    public List<String> active() {
        try (Connection connection = database.getConnection()) {
            return active(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The generations cannot be read", failure);
        }
    }

    /** Makes the first generation unless there is one; safe in several replicas at once. */
    @Transactional
    void ensureOne() {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            if (active(connection).isEmpty()) {
                insert(connection);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The first generation cannot be recorded", failure);
        }
    }

    /** Enqueues every article for a generation whose index has to be filled from nothing. */
    @Transactional
    void enqueueAll(String generation) {
        String sql = """
                insert into outbox (article_id, generation, enqueued_at, next_attempt_at)
                select a.id, ?, now(), now() from article a
                where not exists (select 1 from outbox o where o.article_id = a.id and o.generation = ?)""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, generation);
            statement.setString(2, generation);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The articles cannot be enqueued", failure);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, FIRST_GENERATION_LOCK);
            statement.execute();
        }
    }

    private static List<String> active(Connection connection) throws SQLException {
        String sql = "select name from index_generation where state = 'active' and schema_version = ? order by name";
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

    private void insert(Connection connection) throws SQLException {
        String sql = """
                insert into index_generation (name, schema_version, analysis_version, state, created_at)
                values (?, ?, ?, 'active', now())""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, IndexSchema.generationName(clock.instant()));
            statement.setInt(2, IndexSchema.VERSION);
            statement.setString(3, IndexSchema.ANALYSIS);
            statement.executeUpdate();
        }
    }
}
