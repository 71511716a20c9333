package org.sijill.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sijill.index.IndexSchema;

/**
 * The table that carries changes to the index. A row says "the index may not have the newest state of this article";
 * the state itself is read when it is sent. Times are the database's own, so that replicas need not agree on a clock.
 */
@ApplicationScoped
public class Outbox {

    private static final String ENQUEUE = """
            insert into outbox (article_id, generation, enqueued_at, next_attempt_at)
            select ?, name, now(), now() from index_generation where state = 'active'""";

    private static final String ENQUEUE_FOR = """
            insert into outbox (article_id, generation, enqueued_at, next_attempt_at, priority)
            select a.id, ?, now(), now(), 1 from article a where a.id = any (?)""";
    private static final String ENQUEUE_ALL = """
            insert into outbox (article_id, generation, enqueued_at, next_attempt_at, import_job)
            select a.id, g.name, now(), now(), ? from unnest(?) with ordinality as a (id, ordinal)
            cross join index_generation g where g.state = 'active' order by a.ordinal""";

    /** An array, because a join is planned as if the outbox were empty, which it is whenever statistics are taken. */
    private static final String CLAIM = """
            update outbox set lease_until = now() + ? * interval '1 millisecond', lease_owner = ?,
                attempts = attempts + 1
            where id = any (array(
                select o.id from outbox o join index_generation g on g.name = o.generation
                where o.next_attempt_at <= now() and (o.lease_until is null or o.lease_until < now())
                    and g.schema_version = ? and g.state = 'active'
                order by o.priority, o.next_attempt_at, o.id limit ? for update of o skip locked))
            returning id, article_id, generation, attempts, refusals""";

    /** A state that has reached the index makes an older one's dead letter meaningless. */
    private static final String DONE = """
            with gone as (
                delete from outbox where id = any (?) and lease_owner = ? returning article_id, generation)
            delete from dead_letter d using gone g where d.article_id = g.article_id and d.generation = g.generation""";

    private static final String DROP = "delete from outbox where id = ? and lease_owner = ?";

    private static final String RETRY = """
            update outbox set lease_until = null, lease_owner = null, last_error = ?, refusals = refusals + ?,
                next_attempt_at = now() + ? * interval '1 millisecond'
            where id = any (?) and lease_owner = ?""";

    private final AgroalDataSource database;
    private final Event<OutboxFilled> filled;

    Outbox(AgroalDataSource database, Event<OutboxFilled> filled) {
        this.database = database;
        this.filled = filled;
    }

    /**
     * Announces a change of an article, one row for each active generation. Part of the caller's transaction: the
     * change and its announcement are committed together or not at all.
     */
    @Transactional(TxType.MANDATORY)
    public void enqueue(String articleId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENQUEUE)) {
            statement.setString(1, articleId);
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("There is no generation to announce a change to");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox refuses a row", failure);
        }
        filled.fire(new OutboxFilled());
    }

    /** Announces changes of several articles, see {@link #enqueue}. */
    @Transactional(TxType.MANDATORY)
    public void enqueueAll(Collection<String> articleIds) {
        enqueueAll(articleIds, null);
    }

    /**
     * Announces changes of many articles, like {@link #enqueue}.
     *
     * @param importJob the import that the changes come from; null for none
     */
    @Transactional(TxType.MANDATORY)
    public void enqueueAll(Collection<String> articleIds, @Nullable String importJob) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENQUEUE_ALL)) {
            statement.setString(1, importJob);
            statement.setArray(2, connection.createArrayOf("text", articleIds.toArray(String[]::new)));
            if (statement.executeUpdate() < articleIds.size()) {
                throw new IllegalStateException("There is no generation to announce changes to");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox refuses rows", failure);
        }
        filled.fire(new OutboxFilled());
    }

    /** Sends articles to one generation again, after what anybody waits for. Part of the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    public void enqueueFor(String generation, Collection<String> articleIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENQUEUE_FOR)) {
            statement.setString(1, generation);
            statement.setArray(2, connection.createArrayOf("text", articleIds.toArray()));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox refuses rows", failure);
        }
        filled.fire(new OutboxFilled());
    }

    /** Takes due rows for the time of the lease; rows that another replica holds are passed over. */
    @Transactional(TxType.REQUIRES_NEW)
    List<OutboxRow> claim(UUID owner, int rows, Duration lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setLong(1, lease.toMillis());
            statement.setObject(2, owner);
            statement.setInt(3, IndexSchema.VERSION);
            statement.setInt(4, rows);
            List<OutboxRow> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(new OutboxRow(
                            row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)));
                }
            }
            return claimed;
        }
    }

    /** Removes rows whose article's state has reached the index. */
    @Transactional
    void done(UUID owner, Collection<Long> rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setArray(1, ids(connection, rows));
            statement.setObject(2, owner);
            statement.executeUpdate();
        }
    }

    /** Removes a row that is not to be tried again. */
    @Transactional
    void drop(UUID owner, long row) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DROP)) {
            statement.setLong(1, row);
            statement.setObject(2, owner);
            statement.executeUpdate();
        }
    }

    /**
     * Gives rows back, to be tried again after a while.
     *
     * @param refusals 1 when the failure speaks of the documents, else 0
     * @param kind what happened, without any of an article's words
     */
    @Transactional
    void retry(UUID owner, Collection<Long> rows, Duration wait, int refusals, String kind) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RETRY)) {
            statement.setString(1, kind);
            statement.setInt(2, refusals);
            statement.setLong(3, wait.toMillis());
            statement.setArray(4, ids(connection, rows));
            statement.setObject(5, owner);
            statement.executeUpdate();
        }
    }

    private static Array ids(Connection connection, Collection<Long> rows) throws SQLException {
        return connection.createArrayOf("bigint", rows.toArray());
    }
}
