package org.sijill.ingest.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The list of what the index refuses, at most one letter for an article in a generation. */
@ApplicationScoped
public class DeadLetters {

    /**
     * Only for the state that was refused, and not for an article that was taken down meanwhile: the error may quote
     * it. The share lock waits for a takedown that is just being committed.
     */
    private static final String BURY = """
            insert into dead_letter (article_id, generation, index_version, attempts, kind, reason, died_at, import_job)
            select a.id, ?, a.index_version, ?, ?, ?, now(), (select import_job from outbox where id = ?)
            from article a
            where a.id = ? and a.index_version = ? and a.state = 'live' for share
            on conflict (article_id, generation) do update set index_version = excluded.index_version,
                attempts = excluded.attempts, kind = excluded.kind, reason = excluded.reason,
                died_at = excluded.died_at, import_job = excluded.import_job""";

    private static final String PAGE = """
            select id, article_id, generation, index_version, attempts, kind, reason, died_at
            from dead_letter where id > ? order by id limit ?""";

    private static final String REPLAY = """
            with letter as (delete from dead_letter where id = ? returning article_id, generation, import_job)
            insert into outbox (article_id, generation, enqueued_at, next_attempt_at, import_job)
            select l.article_id, l.generation, now(), now(), l.import_job
            from letter l join index_generation g on g.name = l.generation where g.state = 'active'""";

    private final AgroalDataSource database;
    private final Event<OutboxFilled> filled;

    DeadLetters(AgroalDataSource database, Event<OutboxFilled> filled) {
        this.database = database;
        this.filled = filled;
    }

    /**
     * Part of the transaction that removes the article's outbox row.
     *
     * @return false when the article has another state by now, or was taken down; then it is no dead letter
     */
    @Transactional(TxType.MANDATORY)
    boolean bury(BulkOutcome outcome) throws SQLException {
        OutboxRow row = outcome.row();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BURY)) {
            statement.setString(1, row.generation());
            statement.setInt(2, row.attempts());
            statement.setString(3, outcome.kind());
            statement.setString(4, outcome.reason());
            statement.setLong(5, row.id());
            statement.setString(6, row.articleId());
            statement.setLong(7, outcome.indexVersion());
            return statement.executeUpdate() == 1;
        }
    }

    /** Erases an article's letters, because an error may quote its text. Part of the takedown's transaction. */
    @Transactional(TxType.MANDATORY)
    public void forget(String articleId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("delete from dead_letter where article_id = ?")) {
            statement.setString(1, articleId);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead letters cannot be erased", failure);
        }
    }

    @Transactional
    DeadLetterPage page(long after, int size) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, after);
            // One more than is shown says whether there are more.
            statement.setInt(2, size + 1);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row));
                }
            }
            boolean more = letters.size() > size;
            List<DeadLetter> shown = more ? letters.subList(0, size) : letters;
            return new DeadLetterPage(
                    shown, count(connection), more ? shown.getLast().id() : null);
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead letters cannot be read", failure);
        }
    }

    /**
     * Puts an article back into the outbox. What will be sent is its state then: of an article that was taken down, the
     * tombstone.
     *
     * @return whether there is such a letter, in a generation that is still fed
     */
    @Transactional
    boolean replay(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REPLAY)) {
            statement.setLong(1, id);
            boolean replayed = statement.executeUpdate() > 0;
            if (replayed) {
                filled.fire(new OutboxFilled());
            }
            return replayed;
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead letter cannot be replayed", failure);
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("article_id"),
                row.getString("generation"),
                row.getLong("index_version"),
                row.getInt("attempts"),
                row.getString("kind"),
                row.getString("reason"),
                row.getTimestamp("died_at").toInstant());
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from dead_letter");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
