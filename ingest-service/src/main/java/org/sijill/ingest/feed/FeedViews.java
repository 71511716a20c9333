package org.sijill.ingest.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.feed.FeedView.LastImport;
import org.sijill.ingest.feed.FeedView.Result;

/** Feeds to look at. */
@ApplicationScoped
class FeedViews {

    private static final String VIEW = """
        select f.*, j.id as import_id, j.state, j.received, j.created, j.updated, j.unchanged, j.rejected, j.failure
        from feed f left join import_job j on j.id = f.last_import\
        """;

    private static final String BY_ID = VIEW + " where f.id = ?";
    private static final String BY_URL = VIEW + " where f.url = ?";
    private static final String ALL = VIEW + " where ?::text is null order by f.created_at, f.id";

    private final AgroalDataSource database;

    FeedViews(AgroalDataSource database) {
        this.database = database;
    }

    Optional<FeedView> find(String id) {
        return views(BY_ID, id).stream().findFirst();
    }

    Optional<FeedView> ofAddress(String url) {
        return views(BY_URL, url).stream().findFirst();
    }

    /** All of them, the oldest first. */
    List<FeedView> all() {
        return views(ALL, null);
    }

    private List<FeedView> views(String sql, @Nullable String parameter) {
        List<FeedView> views = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException failure) {
            throw new IllegalStateException("Feeds cannot be read", failure);
        }
    }

    private static FeedView view(ResultSet row) throws SQLException {
        String result = row.getString("last_result");
        return new FeedView(
                row.getString("id"),
                row.getString("url"),
                row.getString("source"),
                row.getInt("interval_minutes"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_poll_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_polled_at"),
                result == null ? null : Result.of(result),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                row.getInt("failures"),
                lastImport(row));
    }

    private static @Nullable LastImport lastImport(ResultSet row) throws SQLException {
        String id = row.getString("import_id");
        return id == null
                ? null
                : new LastImport(
                        id,
                        row.getString("state"),
                        row.getLong("received"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
