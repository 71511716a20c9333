package org.sijill.ingest.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of rebuilds. Every call is part of the caller's transaction. */
@ApplicationScoped
class RebuildRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String INSERT = """
            insert into index_rebuild (generation, previous, state, started_at, updated_at)
            values (?, ?, 'preparing', now(), now()) returning *""";

    private static final String SAVE = """
            update index_rebuild set state = ?, barrier = ?, reached = ?, enqueued = ?, verified = ?, differences = ?,
                comparisons = ?, detail = ?, updated_at = now(),
                finished_at = case when ? in ('retired', 'cancelled') then now() end
            where id = ?""";

    private final AgroalDataSource database;

    RebuildRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Records a rebuild that begins; empty when there is one that has not ended. */
    Optional<Rebuild> begin(String generation, String previous) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, generation);
            statement.setString(2, previous);
            return read(statement).stream().findFirst();
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                return Optional.empty();
            }
            throw failed(failure);
        }
    }

    Optional<Rebuild> find(long id) {
        return query("select * from index_rebuild where id = ?", id).stream().findFirst();
    }

    /** Locks a rebuild until the transaction ends. */
    Optional<Rebuild> lock(long id) {
        return query("select * from index_rebuild where id = ? for update", id).stream()
                .findFirst();
    }

    /** Locks a rebuild that can go on by itself, unless another replica is at it. */
    Optional<Rebuild> lockRunning() {
        return query("""
                select * from index_rebuild where id > ? and state not in
                    ('switched', 'rolled-back', 'retired', 'cancelled', 'failed')
                for update skip locked""", 0).stream().findFirst();
    }

    List<Rebuild> newest(int most) {
        return query("select * from index_rebuild order by id desc limit ?", most);
    }

    void save(Rebuild rebuild) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, rebuild.state().wire());
            statement.setObject(2, rebuild.barrier(), Types.BIGINT);
            statement.setString(3, rebuild.reached());
            statement.setLong(4, rebuild.enqueued());
            statement.setLong(5, rebuild.verified());
            statement.setLong(6, rebuild.differences());
            statement.setInt(7, rebuild.comparisons());
            statement.setString(8, rebuild.detail());
            statement.setString(9, rebuild.state().wire());
            statement.setLong(10, rebuild.id());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** The transaction number that the next transaction will get: all that have begun to write have lower ones. */
    long nextTransaction() {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /** The lowest transaction number that is still at work. */
    long oldestTransaction() {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
    }

    /** Articles that were enqueued to fill a generation and that it has not got yet. */
    long pending(String generation) {
        return number("select count(*) from outbox where priority > 0 and generation = ?", generation);
    }

    /**
     * Articles that one generation refuses and another one has: in that one they are no dead letters, and nothing of them
     * is on its way that could become one.
     */
    long refusedOnlyBy(String generation, String other) {
        return number("""
                select count(*) from dead_letter d where d.generation = ?
                    and not exists (
                        select 1 from dead_letter o where o.article_id = d.article_id and o.generation = ?)
                    and not exists (
                        select 1 from outbox o where o.article_id = d.article_id and o.generation = ?)""", generation, other, other);
    }

    long articles() {
        return number("select count(*) from article");
    }

    private long number(String sql, String... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private List<Rebuild> query(String sql, long parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, parameter);
            return read(statement);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static List<Rebuild> read(PreparedStatement statement) throws SQLException {
        List<Rebuild> rebuilds = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rebuilds.add(rebuild(row));
            }
        }
        return rebuilds;
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Rebuild(
                row.getLong("id"),
                row.getString("generation"),
                row.getString("previous"),
                RebuildState.of(row.getString("state")),
                row.getObject("barrier", Long.class),
                row.getString("reached"),
                row.getLong("enqueued"),
                row.getLong("verified"),
                row.getLong("differences"),
                row.getInt("comparisons"),
                row.getString("detail"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The rebuilds cannot be read or changed", failure);
    }
}
