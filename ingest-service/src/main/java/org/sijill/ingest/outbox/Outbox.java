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

    private static final String CLAIM = """
            with due as (
                select o.id from outbox o join index_generation g on g.name = o.generation
                where o.next_attempt_at <= now() and (o.lease_until is null or o.lease_until < now())
                    and g.schema_version = ?
                order by o.next_attempt_at, o.id limit ? for update of o skip locked)
            update outbox o set lease_until = now() + ? * interval '1 millisecond', lease_owner = ?,
                attempts = o.attempts + 1
            from due where o.id = due.id
            returning o.id, o.article_id, o.generation, o.attempts""";

    private static final String DONE = "delete from outbox where id = any (?) and lease_owner = ?";

    private static final String RETRY = """
            update outbox set lease_until = null, lease_owner = null, last_error = ?,
                next_attempt_at = now() + ? * interval '1 millisecond'
            where id = any (?) and lease_owner = ?""";

    private static final String FORGET_ERRORS =
            "update outbox set last_error = null where article_id = ? and last_error is not null";

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

    /** Erases what failed tries have left of an article, because an error may quote its text. */
    @Transactional(TxType.MANDATORY)
    public void forgetErrors(String articleId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET_ERRORS)) {
            statement.setString(1, articleId);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The outbox cannot be cleaned", failure);
        }
    }

    /** Takes due rows for the time of the lease; rows that another replica holds are passed over. */
    @Transactional
    List<OutboxRow> claim(UUID owner, int rows, Duration lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setInt(1, IndexSchema.VERSION);
            statement.setInt(2, rows);
            statement.setLong(3, lease.toMillis());
            statement.setObject(4, owner);
            List<OutboxRow> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(new OutboxRow(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4)));
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

    /** Gives rows back, to be tried again after a while. */
    @Transactional
    void retry(UUID owner, Collection<Long> rows, Duration wait, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RETRY)) {
            statement.setString(1, reason);
            statement.setLong(2, wait.toMillis());
            statement.setArray(3, ids(connection, rows));
            statement.setObject(4, owner);
            statement.executeUpdate();
        }
    }

    private static Array ids(Connection connection, Collection<Long> rows) throws SQLException {
        return connection.createArrayOf("bigint", rows.toArray());
    }
}
