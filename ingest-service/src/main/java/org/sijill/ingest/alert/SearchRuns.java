package org.sijill.ingest.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Which searches are to be run, and how their runs ended. Times are the database's own. */
@ApplicationScoped
class SearchRuns {

    private static final String CLAIM = """
        with due as (
            select id from saved_search
            where next_run_at <= now() and (lease_until is null or lease_until < now())
            order by next_run_at limit ? for update skip locked)
        update saved_search s set lease_until = now() + ? * interval '1 millisecond'
        from due where s.id = due.id
        returning s.id, s.query, s.watermark, now() as started_at\
        """;

    private static final String DONE = """
        update saved_search set lease_until = null, last_run_at = ?, failures = 0, last_error = null,
            watermark = greatest(watermark, ?), next_run_at = now() + ? * interval '1 millisecond'
        where id = ?\
        """;

    private static final String FAILED = """
        update saved_search set lease_until = null, last_run_at = ?, failures = failures + 1, last_error = ?,
            next_run_at = now() + ? * interval '1 millisecond'
        where id = ?\
        """;

    private final AgroalDataSource database;

    SearchRuns(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes searches that are due for the time of the lease; those that another replica runs are passed over. */
    @Transactional
    List<SavedSearch> claim(int most, Duration lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setInt(1, most);
            statement.setLong(2, lease.toMillis());
            List<SavedSearch> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new SavedSearch(
                            row.getString("id"),
                            row.getString("query"),
                            row.getTimestamp("watermark").toInstant(),
                            row.getTimestamp("started_at").toInstant()));
                }
            }
            return due;
        }
    }

    /** Everything that had reached the index when the run began has been looked at. */
    @Transactional
    void done(SavedSearch search, Duration next) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setTimestamp(1, Timestamp.from(search.startedAt()));
            statement.setTimestamp(2, Timestamp.from(search.startedAt()));
            statement.setLong(3, next.toMillis());
            statement.setString(4, search.id());
            statement.executeUpdate();
        }
    }

    /** The watermark stays: the next run looks at the same again. */
    @Transactional
    void failed(SavedSearch search, String reason, Duration next) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FAILED)) {
            statement.setTimestamp(1, Timestamp.from(search.startedAt()));
            statement.setString(2, reason);
            statement.setLong(3, next.toMillis());
            statement.setString(4, search.id());
            statement.executeUpdate();
        }
    }
}
