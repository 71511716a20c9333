package org.sijill.ingest.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.feed.FeedView.Result;

/** The feeds that PostgreSQL has. Times are the database's own, so that replicas need not agree on a clock. */
@ApplicationScoped
class FeedTable {

    private static final String INSERT = """
        insert into feed (id, url, source, interval_minutes, created_at, next_poll_at)
        select ?, ?, ?, ?, now(), now() where (select count(*) from feed) < ?
        on conflict (url) do nothing\
        """;

    private static final String POLL_NOW = "update feed set next_poll_at = now() where id = ?";
    private static final String DELETE = "delete from feed where id = ?";

    private static final String CLAIM = """
        with due as (
            select id from feed
            where next_poll_at <= now() and (lease_until is null or lease_until < now())
            order by next_poll_at limit ? for update skip locked)
        update feed f set lease_owner = ?, lease_until = now() + ? * interval '1 millisecond'
        from due where f.id = due.id
        returning f.id, f.url, f.source, f.etag, f.last_modified, f.sha256, f.failures\
        """;

    /** A twentieth earlier or later, so that feeds that were entered together are not polled together for ever. */
    private static final String SETTLE_WELL = """
        update feed set lease_until = null, lease_owner = null, last_polled_at = now(), last_result = ?,
            last_status = ?, last_error = null, failures = 0, etag = ?, last_modified = ?,
            sha256 = coalesce(?, sha256), last_import = coalesce(?, last_import),
            next_poll_at = now() + interval_minutes * (0.95 + 0.1 * random()) * interval '1 minute'
        where id = ? and lease_owner = ?\
        """;

    private static final String SETTLE_FAILED = """
        update feed set lease_until = null, lease_owner = null, last_polled_at = now(), last_result = 'failed',
            last_status = ?, last_error = ?, failures = failures + 1,
            next_poll_at = now() + ? * interval '1 millisecond'
        where id = ? and lease_owner = ?\
        """;

    private static final int STATUS_OK = 200;

    private final AgroalDataSource database;

    FeedTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps a feed, due at once; false if its address is known or there are {@code most} already. */
    @Transactional
    boolean insert(String id, FeedForm form, int most) {
        return execute(INSERT, id, form.url().toString(), form.source(), form.intervalMinutes(), most) == 1;
    }

    /** Makes a feed due; false if there is none of this id. */
    @Transactional
    boolean pollNow(String id) {
        return execute(POLL_NOW, id) == 1;
    }

    /** Forgets a feed; false if there is none of this id. */
    @Transactional
    boolean delete(String id) {
        return execute(DELETE, id) == 1;
    }

    /** Takes feeds that are due for the time of the lease. */
    @Transactional
    List<DueFeed> claim(int most, Duration lease) {
        UUID owner = UUID.randomUUID();
        return query(CLAIM, row -> due(row, owner), most, owner, lease.toMillis());
    }

    /**
     * Notes how a poll ended, unless another has taken the feed over meanwhile.
     *
     * @param waitAfterFailure until the next poll, if this one failed
     */
    @Transactional
    void settle(DueFeed feed, PollOutcome outcome, Duration waitAfterFailure) {
        switch (outcome) {
            case PollOutcome.Imported imported ->
                settleWell(
                        feed,
                        Result.IMPORTED,
                        STATUS_OK,
                        imported.etag(),
                        imported.lastModified(),
                        imported.sha256(),
                        imported.importId());
            case PollOutcome.Unchanged unchanged ->
                settleWell(
                        feed,
                        Result.UNCHANGED,
                        unchanged.status(),
                        unchanged.etag(),
                        unchanged.lastModified(),
                        null,
                        null);
            case PollOutcome.Failed failed ->
                execute(
                        SETTLE_FAILED,
                        failed.status(),
                        failed.reason(),
                        waitAfterFailure.toMillis(),
                        feed.id(),
                        feed.owner());
        }
    }

    private void settleWell(
            DueFeed feed,
            Result result,
            int status,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String sha256,
            @Nullable String importId) {
        execute(SETTLE_WELL, result.wire(), status, etag, lastModified, sha256, importId, feed.id(), feed.owner());
    }

    private static DueFeed due(ResultSet row, UUID owner) throws SQLException {
        return new DueFeed(
                row.getString("id"),
                owner,
                URI.create(row.getString("url")),
                row.getString("source"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("sha256"),
                row.getInt("failures"));
    }

    private int execute(String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Feeds cannot be written", failure);
        }
    }

    private <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... parameters) {
        List<T> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.read(row));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("Feeds cannot be read", failure);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
